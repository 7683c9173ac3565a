import { z } from 'zod'
import type { Action } from '../domain/access/policy-table.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const Nothing = z.undefined()
const NoFields = z.object({})

const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00Z')

/** One route of the API: the server serves it, the typed client calls it, and the reference is generated from it. */
export type Endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = {
  method: Method
  /** With `{name}` for parameters. */
  path: string
  /** Its row in the policy table; `public` needs no token. */
  action: Action | 'public'
  tag: string
  summary: string
  status: 200 | 201 | 202 | 204
  /** Its verb says itself where a body has text that cannot be stored; elsewhere such characters are dropped. */
  refusesBadText?: true
  /** It is asked or answered with a secret, so that nothing is kept to answer a repeated `Idempotency-Key`. */
  secret?: true
  params: P
  query: Q
  body: B
  answer: A
}

type Without<E, K extends keyof E> = Omit<E, K> & Partial<Pick<E, K>>

export function endpoint<
  A extends z.ZodType,
  P extends z.ZodType = typeof NoFields,
  Q extends z.ZodType = typeof NoFields,
  B extends z.ZodType = typeof Nothing,
>(given: Without<Endpoint<P, Q, B, A>, 'status' | 'params' | 'query' | 'body'>): Endpoint<P, Q, B, A> {
  return {
    ...given,
    status: given.status ?? 200,
    params: given.params ?? (NoFields as unknown as P),
    query: given.query ?? (NoFields as unknown as Q),
    body: given.body ?? (Nothing as unknown as B),
  }
}

export const ById = z.object({ id: z.string() })

export const Page = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().optional(),
})

export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next_cursor: z.string().nullable() })
}

/** An instant as the API writes it: RFC 3339, UTC. The year 0 is none of the database's. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine((text) => !(Date.parse(text) < FIRST_INSTANT), 'must be an instant of the year 1 or later')
