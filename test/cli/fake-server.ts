import type { ServerResponse } from 'node:http'
import type { z } from 'zod'
import type { Endpoint } from '../../api/endpoint.ts'
import { Refused } from '../../api/problem.ts'
import { startHttpFake, type Call, type HttpFake } from '../world/http-fake.ts'

type Any = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>
type Asked<P, Q, B> = { params: P; query: Q; body: B }
type Route = { endpoint: Any; pattern: RegExp; answer: (call: Call, path: RegExpExecArray) => unknown }
export type Request = { method: string; path: string; body: unknown; headers: Call['headers'] }

/** Speaks the contract at the network: what does not fit an endpoint's schemas is refused as the server would. */
export class FakeServer {
  readonly requests: Request[] = []
  readonly #token: string | null
  readonly #routes: Route[] = []
  #server: HttpFake | null = null

  private constructor(token: string | null) {
    this.#token = token
  }

  static async start({ token = null }: { token?: string | null } = {}): Promise<FakeServer> {
    const fake = new FakeServer(token)
    fake.#server = await startHttpFake((call, response) => fake.#receive(call, response))
    return fake
  }

  get url(): string {
    return this.#server?.url ?? ''
  }

  get last(): Request | undefined {
    return this.requests.at(-1)
  }

  on<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, A>,
    answer: (asked: Asked<z.output<P>, z.output<Q>, z.output<B>>) => z.input<A>,
  ): this {
    const pattern = new RegExp(`^${endpoint.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
    this.#routes.unshift({
      endpoint,
      pattern,
      answer: ({ path, text }, found) =>
        answer({
          params: parse(endpoint.params, decoded(found.groups ?? {})),
          query: parse(endpoint.query, Object.fromEntries(new URL(path, 'http://fake').searchParams)),
          body: parse(endpoint.body, text === '' ? undefined : JSON.parse(text)),
        }),
    })
    return this
  }

  /** The same answer for whatever is asked of these. */
  onAny(endpoints: Any[], answer: () => unknown): this {
    for (const endpoint of endpoints) this.on(endpoint, answer)
    return this
  }

  async close(): Promise<void> {
    await this.#server?.close()
  }

  #receive(call: Call, response: ServerResponse): void {
    const { method, path, headers, text } = call
    this.requests.push({ method, path, headers, body: text === '' ? undefined : JSON.parse(text) })
    try {
      const { status, answer } = this.#answer(call)
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(status === 204 ? undefined : JSON.stringify(answer))
    } catch (error) {
      const refused = error instanceof Refused ? error : new Refused('internal', String(error))
      const problem = refused.toProblem()
      response.writeHead(problem.status, { 'content-type': 'application/problem+json' })
      response.end(JSON.stringify(problem))
    }
  }

  #answer(call: Call): { status: number; answer: unknown } {
    const path = call.path.split('?')[0] ?? ''
    for (const { endpoint, pattern, answer } of this.#routes) {
      const found = pattern.exec(path)
      if (!found || endpoint.method !== call.method) continue
      const expected = `Bearer ${this.#token}`
      if (endpoint.action !== 'public' && this.#token !== null && call.headers.authorization !== expected)
        throw new Refused('unauthenticated', 'This needs a valid token.')
      return { status: endpoint.status, answer: answer(call, found) }
    }
    throw new Refused('not-found', `There is no ${call.method} ${path}.`)
  }
}

function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
}

function parse<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new Refused('invalid-request', `${errors[0]?.path}: ${errors[0]?.message}`, errors)
}
