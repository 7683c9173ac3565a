import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { Refused } from '../../api/problem.ts'
import { isAway } from '../database/is-away.ts'

const BODY_LIMIT = 512 * 1024

export type HttpSettings = { log: Logger; trustedProxies: string[] }

export function createServer({ log, trustedProxies }: HttpSettings): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    // A slow or silent sender must not hold a connection for ever.
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
  })
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(securityHeaders)
  })
  app.setErrorHandler(async (error: unknown, _request, reply) => {
    const refused = refusalOf(error)
    if (refused.code === 'internal' || refused.code === 'unavailable')
      log.error({ err: error }, 'request failed')
    if (refused.code === 'unavailable') reply.header('retry-after', '2')
    const problem = refused.toProblem()
    return await reply.code(problem.status).type('application/problem+json').send(problem)
  })
  app.setNotFoundHandler(async (request) => {
    throw new Refused('not-found', `Nothing is served at ${request.method} ${request.url.split('?')[0]}.`)
  })
  return app
}

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refused('too-large', 'At most 512 KB are taken.')
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
    return new Refused('invalid-request', 'The body is not valid JSON.')
  }
  if (code.startsWith('FST_ERR_CTP')) {
    return new Refused('invalid-request', 'Send JSON with "Content-Type: application/json".')
  }
  if (isAway(error)) {
    return new Refused('unavailable', 'The database cannot be reached just now; try again in a moment.')
  }
  if (
    error instanceof URIError ||
    (error instanceof Error && 'statusCode' in error && error.statusCode === 400)
  ) {
    return new Refused('invalid-request', 'The request could not be read.')
  }
  return new Refused('internal', 'This is a fault of the server; its log says more.')
}
