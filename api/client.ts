import type { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import type { Problem } from './problem.ts'
import { isUpload } from './is-upload.ts'

export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

/** An empty object of zod's has every name, none of which can have a value. */
type RequiredNames<T> = {
  [K in keyof T]-?: undefined extends T[K] ? never : [T[K]] extends [never] ? never : K
}[keyof T]

/** A part without required fields may be left out. */
type Part<Name extends string, T> = [undefined] extends [T]
  ? { [K in Name]?: T | undefined }
  : [RequiredNames<T>] extends [never]
    ? { [K in Name]?: T | undefined }
    : { [K in Name]: T }

type Given<E extends AnyEndpoint> = Part<'params', z.input<E['params']>> &
  Part<'query', z.input<E['query']>> &
  Part<'body', z.input<E['body']>> & { idempotencyKey?: string; ifMatch?: string; timeoutMs?: number }

/** What the endpoint has to be given, if anything. */
export type Rest<E extends AnyEndpoint> = [RequiredNames<Given<E>>] extends [never]
  ? [given?: Given<E>]
  : [given: Given<E>]

export type Paged<T> = Omit<AnyEndpoint, 'answer'> & {
  answer: z.ZodType<{ items: T[]; next_cursor: string | null }>
}

export type Client = {
  readonly url: string
  call<E extends AnyEndpoint>(endpoint: E, ...given: Rest<E>): Promise<z.output<E['answer']>>
  /** What is answered with a file. */
  download<E extends AnyEndpoint>(endpoint: E, ...given: Rest<E>): Promise<Uint8Array>
  /** Every item of a list, page after page. */
  all<T, E extends Paged<T>>(
    endpoint: E,
    ...given: Rest<E>
  ): AsyncGenerator<z.output<E['answer']>['items'][number], void>
}

/** Without a token a browser's session speaks, which has to show that a script of this very site sends. */
type Connection = { url: string; token: string | null; headers?: Record<string, string> }

type Sent = {
  params?: unknown
  query?: unknown
  body?: unknown
  idempotencyKey?: string | undefined
  /** The version that is changed. */
  ifMatch?: string | undefined
  timeoutMs?: number | undefined
}

const patienceMs = 30_000

/** The server's refusal. */
export class ClientError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** No answer of Tocsin's came back; the message says where it was looked for and what to do. */
export class NotReached extends Error {}

export function createClient(connection: Connection): Client {
  const ask: Ask = async (endpoint, sent = {}) =>
    answerOf(await send(connection, endpoint, sent), connection.url)
  return {
    url: connection.url,
    call: async (endpoint, ...[given]) => {
      const answer = await ask(endpoint, given)
      trust(endpoint, answer)
      return answer
    },
    download: async (endpoint, ...[given]) => {
      const reply = await send(connection, endpoint, given ?? {})
      if (!reply.ok) answerOf(reply, connection.url)
      return reply.bytes
    },
    async *all(endpoint, ...[given]) {
      yield* pages(ask, endpoint, given)
    },
  }
}

type Ask = (endpoint: AnyEndpoint, sent: Sent | undefined) => Promise<unknown>

async function* pages<T>(ask: Ask, endpoint: Paged<T>, given: Sent = {}): AsyncGenerator<T, void> {
  let cursor: string | null | undefined
  do {
    const query: unknown = Object.assign({ limit: 100 }, given.query, cursor && { cursor })
    const page = await ask(endpoint, { ...given, query })
    trust(endpoint, page)
    yield* page.items
    cursor = page.next_cursor
  } while (cursor)
}

/** The contract is the server's promise. It is not checked again, so that a newer server may say more. */
function trust<E extends Pick<AnyEndpoint, 'answer'>>(
  _endpoint: E,
  _answer: unknown,
): asserts _answer is z.output<E['answer']> {}

type Reply = { ok: boolean; status: number; bytes: Uint8Array }

async function send(
  { url, token, headers: own }: Connection,
  endpoint: AnyEndpoint,
  sent: Sent,
): Promise<Reply> {
  const { body, idempotencyKey, ifMatch, timeoutMs = patienceMs } = sent
  const headers = {
    accept: 'application/json',
    ...own,
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined
      ? {}
      : { 'content-type': isUpload(body) ? body.content_type : 'application/json' }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
  }
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}${target(endpoint.path, sent)}`, {
      method: endpoint.method,
      headers,
      ...(body === undefined
        ? {}
        : { body: isUpload(body) ? new Uint8Array(body.bytes) : JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { ok: response.ok, status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
  } catch (error) {
    throw new NotReached(whyNot(url, error, timeoutMs), { cause: error })
  }
}

/** The path with its parameters filled in, and the query. */
function target(path: string, { params, query }: Pick<Sent, 'params' | 'query'>): string {
  const values = new Map(Object.entries(params ?? {}))
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null) search.append(name, String(value))
  }
  return search.size > 0 ? `${filled}?${search.toString()}` : filled
}

function answerOf({ ok, status, bytes }: Reply, url: string): unknown {
  const text = new TextDecoder().decode(bytes)
  if (ok && text === '') return undefined
  const answer = json(text)
  if (ok && answer !== undefined) return answer
  if (isProblem(answer)) throw new ClientError(answer)
  throw new NotReached(
    `What answers at ${url} (with status ${status}) is not Tocsin. Set TOCSIN_URL to the address of the server.`,
  )
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isProblem(answer: unknown): answer is Problem {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'detail' in answer &&
    typeof answer.detail === 'string' &&
    'errors' in answer &&
    Array.isArray(answer.errors)
  )
}

const causes: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  EHOSTUNREACH: 'there is no way to that host',
  ETIMEDOUT: 'the host does not answer',
  ECONNRESET: 'the connection was cut',
  ERR_SSL_WRONG_VERSION_NUMBER: 'what answers there speaks http, not https',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'what answers there speaks http, not https',
}

function whyNot(url: string, error: unknown, timeoutMs: number): string {
  return `Tocsin cannot be reached at ${url}: ${reason(error, timeoutMs)}. Start it there (npm start), or set TOCSIN_URL to where it runs.`
}

function reason(error: unknown, timeoutMs: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `no answer within ${timeoutMs / 1000} seconds`
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return causes[code] ?? (cause instanceof Error && cause.message !== '' ? cause.message : String(error))
}
