import type { FastifyRequest } from 'fastify'
import { Refused } from '../../api/problem.ts'

type Request = Pick<FastifyRequest, 'method' | 'headers'>

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Browsers send cookies along with what other pages ask for; such a page can neither set this header nor hide its origin. */
export function requireOwnPage(request: Request, publicUrl: string): void {
  if (CHANGES_NOTHING.has(request.method)) return
  if (request.headers['x-tocsin-client'] !== 'web') {
    throw new Refused(
      'forbidden',
      'A session changes things from the web app only; it sends "X-Tocsin-Client: web".',
    )
  }
  requireOwnOrigin(request, publicUrl)
}

/** Also where nobody is signed in yet, so that no page signs a visitor in as somebody else. */
export function requireOwnOrigin({ method, headers }: Request, publicUrl: string): void {
  const { origin, host } = headers
  if (CHANGES_NOTHING.has(method) || origin === undefined) return
  const from = URL.parse(origin)
  if (from !== null && (from.host === host || from.origin === URL.parse(publicUrl)?.origin)) return
  throw new Refused('forbidden', `This was sent by a page of ${origin}, which is not this server.`)
}
