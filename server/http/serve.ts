import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { mayTry, type Actor, type Permission } from '../../domain/access/policy-table.ts'
import type { Endpoint } from '../../api/endpoint.ts'
import { Refused } from '../../api/problem.ts'
import type { Transact, Tx } from '../database/transaction.ts'
import { authenticate } from './authenticate.ts'
import { Download, sendDownload } from './download.ts'
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

type Given = Asked<unknown, unknown, unknown>

/** Does in a transaction of the caller's what the request would do: it is parsed and authorised in the same way. */
type Perform = (tx: Tx, given: Given) => Promise<unknown>

/** Everything served under the API's contract, for the reference, for the authorisation tests and for commands. */
export type RouteTable = (AnyEndpoint & { perform?: Perform })[]

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
  const prepare = ({ params, query, body, ...from }: Given) => {
    if (endpoint.action !== 'public') requireAllowed(mayTry(from.actor, endpoint.action))
    return {
      params: parse(endpoint.params, storable(params), 'path'),
      query: parse(endpoint.query, storable(query), 'query'),
      body: parse(endpoint.body, endpoint.refusesBadText ? body : storable(body), 'body'),
      ...from,
    }
  }
  api.routes.push({ ...endpoint, perform: async (tx, given) => await verb(tx, prepare(given)) })
  api.app.route({
    method: endpoint.method,
    url: endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    handler: async (request, reply) => {
      const answer = await api.transact(async (tx) => {
        const given = await givenBy(tx, api, endpoint, request)
        const asked = prepare(given)
        const key = request.headers['idempotency-key']
        if (endpoint.method !== 'POST' || typeof key !== 'string') return await verb(tx, asked)
        const keyed = { actor: given.actor, key, request: [request.url, given.body] }
        return await once(tx, keyed, () => verb(tx, asked))
      })
      const mediaType = endpoint.answer.meta()?.['x-media-type']
      if (typeof mediaType === 'string') reply.type(`${mediaType}; charset=utf-8`)
      return await present(reply, endpoint.status, answer)
    },
  })
}

async function givenBy(
  tx: Tx,
  { adminTokenHash }: Api,
  { action }: Pick<AnyEndpoint, 'action'>,
  { params, query, body, headers, ip }: FastifyRequest,
): Promise<Given> {
  const actor = action === 'public' ? NOBODY : await authenticate(tx, headers.authorization, adminTokenHash)
  return { params, query, body: body ?? undefined, actor, ifMatch: headers['if-match'] ?? null, ip }
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
  if (answer instanceof Download) return await sendDownload(reply.code(status), answer)
  if (typeof answer === 'object' && answer !== null && 'version' in answer) {
    reply.header('etag', `"${String(answer.version)}"`)
  }
  return await reply.code(status).send(answer)
}
