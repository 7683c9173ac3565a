import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { mayTry, type Actor, type Permission } from '../../domain/access/policy-table.ts'
import type { Endpoint } from '../../api/endpoint.ts'
import { faultSentence } from '../../api/fault-sentence.ts'
import { Refused, type FieldError } from '../../api/problem.ts'
import type { Transact, Tx } from '../database/transaction.ts'
import { authenticate, type Door } from './authenticate.ts'
import { Download, sendDownload } from './download.ts'
import { keyOf, once } from './idempotency.ts'
import { requireOwnOrigin } from './require-own-page.ts'
import { storable } from './storable.ts'

export type Asked<P, Q, B> = {
  params: P
  query: Q
  body: B
  actor: Actor
  /** The version that the caller saw last, from If-Match. */
  ifMatch: string | null
  /** Where the request came from, and what it says it is. */
  ip: string
  userAgent: string | null
  /** Sets a cookie, once the transaction is committed. */
  setCookie: (cookie: string) => void
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
} & Door

const MOST_FAULTS = 200
const NOBODY: Actor = { kind: 'nobody' }

/**
 * Parse → authorise → one transaction around the verb → present. A refusal that the verb throws rolls back; one that it
 * answers with is told after the commit, so that the attempt can be kept.
 */
export function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  api: Api,
  endpoint: Endpoint<P, Q, B, A>,
  verb: (tx: Tx, asked: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<A> | Refused>,
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
      let cookies: string[] = []
      const answer = await api.transact(async (tx) => {
        cookies = []
        const given = await givenBy(tx, api, endpoint, request, (cookie) => cookies.push(cookie))
        const asked = prepare(given)
        const key = keyOf(request)
        if (endpoint.method !== 'POST' || endpoint.secret || key === null) return await verb(tx, asked)
        const keyed = { actor: given.actor, key, request: [request.url, given.body] }
        return await once(tx, keyed, () => verb(tx, asked))
      })
      if (answer instanceof Refused) throw answer
      if (cookies.length > 0) reply.header('set-cookie', cookies)
      const mediaType = endpoint.answer.meta()?.['x-media-type']
      if (typeof mediaType === 'string') reply.type(`${mediaType}; charset=utf-8`)
      return await present(reply, endpoint.status, answer)
    },
  })
}

async function givenBy(
  tx: Tx,
  door: Door,
  { action }: Pick<AnyEndpoint, 'action'>,
  request: FastifyRequest,
  setCookie: Given['setCookie'],
): Promise<Given> {
  const { params, query, body, headers, ip } = request
  if (action === 'public') requireOwnOrigin(request, door.publicUrl())
  return {
    params,
    query,
    body: body ?? undefined,
    actor: action === 'public' ? NOBODY : await authenticate(tx, door, request),
    ifMatch: headers['if-match'] ?? null,
    ip,
    userAgent: headers['user-agent'] ?? null,
    setCookie,
  }
}

/** Turns a "no" of the policy table into the refusal: hidden things are not there. */
export function requireAllowed(permission: Permission): void {
  if (permission.allow) return
  throw new Refused(permission.hide ? 'not-found' : 'forbidden', permission.because)
}

function parse<T extends z.ZodType>(schema: T, given: unknown, where: string): z.output<T> {
  const parsed = schema.safeParse(given, { error: faultSentence })
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.flatMap((issue) => faultsOf(issue, where)).slice(0, MOST_FAULTS)
  const [first] = errors
  throw new Refused('invalid-request', `${first?.path}: ${first?.message}`, errors)
}

function faultsOf(issue: z.core.$ZodIssue, where: string): FieldError[] {
  const path = issue.path.join('.')
  if (issue.code !== 'unrecognized_keys') return [{ path: path || where, message: issue.message }]
  const lines = issue.message.split('\n')
  return issue.keys.map((key, index) => ({
    path: [...issue.path, key].join('.'),
    message: lines[index] ?? issue.message,
  }))
}

async function present(reply: FastifyReply, status: number, answer: unknown): Promise<FastifyReply> {
  if (answer instanceof Download) return await sendDownload(reply.code(status), answer)
  if (typeof answer === 'object' && answer !== null && 'version' in answer) {
    reply.header('etag', `"${String(answer.version)}"`)
  }
  return await reply.code(status).send(answer)
}
