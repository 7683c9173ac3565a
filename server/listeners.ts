import { isIP } from 'node:net'
import { after } from '../domain/time/instant.ts'
import { openListener } from '../api/listeners.ts'
import { Refused } from '../api/problem.ts'
import type { Egress } from './egress/egress.ts'
import { serve, type Api } from './http/serve.ts'

const OPEN_SECONDS = 60

/**
 * `tocsin listen` opens one loopback port to webhooks, for a minute at a time. Only somebody with a token who sits at
 * the server's own machine can, so the guard keeps its meaning: a page cannot be aimed at what else runs here.
 */
export function listenerRoutes(api: Api, egress: Egress): void {
  serve(api, openListener, async (tx, { body, ip }) => {
    if (!isLoopback(ip)) {
      throw new Refused(
        'forbidden',
        `This works on the server's own machine only, and you come from ${ip}. Give a contact method an address that the server reaches, or allow the network with TOCSIN_EGRESS_ALLOW.`,
      )
    }
    const expiresAt = after(tx.now, { seconds: OPEN_SECONDS })
    egress.allowListener(body.port, expiresAt)
    return { port: body.port, expires_at: expiresAt.toISOString() }
  })
}

function isLoopback(ip: string): boolean {
  const address = ip.replace(/^::ffff:/, '')
  return isIP(address) === 4 ? address.startsWith('127.') : address === '::1'
}
