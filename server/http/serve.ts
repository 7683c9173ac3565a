import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { mayTry, type Actor, type Permission } from '../../domain/access/policy-table.ts'
import type { Endpoint } from '../../api/endpoint.ts'
import { Refused } from '../../api/problem.ts'
import type { Transact, Tx } from '../database/transaction.ts'
import { authenticate } from './authenticate.ts'
import { once } from './idempotency.ts'
import { storable } from './storable.ts'

export type Asked<P, Q, B> = {
  params: P
  query: Q
  body: B
  actor: Actor
  /** The version that the caller saw last, from If-Match. */
  ifMatch: string | null
  /** Where the request came from. */
  ip: string
}

// The table of routes holds endpoints of every shape.
type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

/** Everything served under the API's contract, for the reference and for the authorisation tests. */
export type RouteTable = AnyEndpoint[]

export type Api = {
  app: FastifyInstance
  transact: Transact
  routes: RouteTable
  adminTokenHash: Buffer | null
}

const NOBODY: Actor = { kind: 'nobody' }

/** Parse → authorise → one transaction around the verb → present. */
export function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  api: Api,
  endpoint: Endpoint<P, Q, B, A>,
  verb: (tx: Tx, asked: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<A>>,
): void {
  api.routes.push(endpoint)
  api.app.route({
    method: endpoint.method,
    url: endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    handler: async (request, reply) => {
      const answer = await answerTo(api, endpoint, verb, request)
      const mediaType = endpoint.answer.meta()?.['x-media-type']
      if (typeof mediaType === 'string') reply.type(`${mediaType}; charset=utf-8`)
      return await present(reply, endpoint.status, answer)
    },
  })
}

async function answerTo<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  api: Api,
  endpoint: Endpoint<P, Q, B, A>,
  verb: (tx: Tx, asked: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<A>>,
  request: FastifyRequest,
): Promise<unknown> {
  return await api.transact(async (tx) => {
    const actor = endpoint.action === 'public' ? NOBODY : await authorised(tx, api, endpoint.action, request)
    const given = request.body ?? undefined
    const body = endpoint.refusesBadText ? given : storable(given)
    const asked = {
      params: parse(endpoint.params, storable(request.params), 'path'),
      query: parse(endpoint.query, storable(request.query), 'query'),
      body: parse(endpoint.body, body, 'body'),
      actor,
      ifMatch: request.headers['if-match'] ?? null,
      ip: request.ip,
    }
    const key = request.headers['idempotency-key']
    if (endpoint.method !== 'POST' || typeof key !== 'string') return await verb(tx, asked)
    return await once(tx, { actor, key, request: [request.url, body] }, () => verb(tx, asked))
  })
}

async function authorised(
  tx: Tx,
  api: Api,
  action: Exclude<AnyEndpoint['action'], 'public'>,
  request: FastifyRequest,
): Promise<Actor> {
  const actor = await authenticate(tx, request.headers.authorization, api.adminTokenHash)
  requireAllowed(mayTry(actor, action))
  return actor
}

/** Turns a "no" of the policy table into the refusal: hidden things are not there. */
export function requireAllowed(permission: Permission): void {
  if (permission.allow) return
  throw new Refused(permission.hide ? 'not-found' : 'forbidden', permission.because)
}

function parse<T extends z.ZodType>(schema: T, given: unknown, where: string): z.output<T> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map(({ path, message }) => ({
    path: path.length > 0 ? path.join('.') : where,
    message,
  }))
  const [first] = errors
  throw new Refused('invalid-request', `${first?.path}: ${first?.message}`, errors)
}

async function present(reply: FastifyReply, status: number, answer: unknown): Promise<FastifyReply> {
  if (typeof answer === 'object' && answer !== null && 'version' in answer) {
    reply.header('etag', `"${String(answer.version)}"`)
  }
  return await reply.code(status).send(answer)
}
