import type { FastifyReply, FastifyRequest } from 'fastify'
import { after } from '../../../domain/time/instant.ts'
import type { Clock } from '../../database/clock.ts'
import { Refused } from '../../../api/problem.ts'
import type { Role } from '../../../domain/access/policy-table.ts'
import type { Api } from '../../http/serve.ts'
import { Provider, type ProviderSettings } from '../../integrations/oidc/provider.ts'
import type { Egress } from '../../egress/egress.ts'
import type { Parts } from '../sign-in/parts.ts'
import { startSession } from '../sign-in/start-session.ts'
import { endedFlowCookie, flowCookie, flowIn, flowSeconds, type Kept } from './flow-cookie.ts'
import { personOfClaims } from './person-of-claims.ts'

type World = Pick<Parts, 'server' | 'seal'> & {
  egress: Egress
  clock: Pick<Clock, 'now'>
  oidc: ProviderSettings & { create: Role | null }
}

/** What the page to sign in offers. */
export function providersOf({ oidc }: { oidc: { name: string } | null }): Parts['providers'] {
  return oidc ? [{ id: 'oidc', name: oidc.name, start_url: startPath }] : []
}

const startPath = '/api/v1/sign-in/oidc/start'
const callbackPath = '/api/v1/sign-in/oidc/callback'

type Request = FastifyRequest<{ Querystring: { back?: unknown } }>

/** Browsers are sent through these, so they are answered with where to go next; refusals end at the page to sign in. */
export function oidcRoutes({ app, transact }: Pick<Api, 'app' | 'transact'>, world: World): void {
  const provider = new Provider(world.egress, world.oidc)
  const { publicUrl } = world.server
  app.get(startPath, async (request: Request, reply) => {
    const begun = await provider.begin(`${publicUrl()}${callbackPath}`).catch((error: unknown) => {
      app.log.warn({ err: error }, 'the OpenID provider cannot be asked')
      return null
    })
    if (begun === null) return await refuse(reply, 'unreachable')
    const expiresAt = after(world.clock.now(), { seconds: flowSeconds }).getTime()
    const kept = { ...begun.flow, back: backOf(request.query.back), expiresAt }
    return await reply
      .header('set-cookie', flowCookie(world.seal, publicUrl(), kept))
      .redirect(begun.url, 303)
  })
  app.get(callbackPath, async (request, reply) => {
    reply.header('set-cookie', endedFlowCookie(publicUrl()))
    const kept = flowIn(world.seal, publicUrl(), request.headers.cookie, world.clock.now())
    if (kept === null) return await refuse(reply, 'too-late')
    const claims = await provider.finish(new URL(request.url, publicUrl()), kept).catch((error: unknown) => {
      app.log.warn({ err: error }, 'a sign-in by the OpenID provider failed')
      return null
    })
    if (claims === null) return await refuse(reply, 'failed')
    const done = await transact(async (tx) => {
      const found = await personOfClaims(tx, claims, world.oidc.create)
      if ('because' in found) return found
      let cookie = ''
      const visitor = {
        ip: request.ip,
        userAgent: request.headers['user-agent'] ?? null,
        setCookie: (given: string) => (cookie = given),
      }
      await startSession(tx, world.server, { person: found.person, way: 'oidc', visitor })
      return { cookie }
    }).catch(disabled)
    return await finish(reply, kept, done)
  })
}

type Done = { cookie: string } | { because: string }

function disabled(error: unknown): Done {
  if (error instanceof Refused && error.code === 'forbidden') return { because: 'disabled' }
  throw error
}

async function finish(reply: FastifyReply, { back }: Kept, done: Done): Promise<FastifyReply> {
  if ('because' in done) return await refuse(reply, done.because)
  return await reply.header('set-cookie', done.cookie).redirect(back, 303)
}

async function refuse(reply: FastifyReply, because: string): Promise<FastifyReply> {
  return await reply.redirect(`/sign-in?refused=${because}`, 303)
}

/** A path of this server, and nothing that a browser would take for another one. */
function backOf(given: unknown): string {
  return typeof given === 'string' && /^\/(?![/\\])[\w\-./?=&%~]*$/.test(given) ? given : '/'
}
