import { z } from 'zod'
import { ById, type Endpoint, endpoint, listOf, Page } from './endpoint.ts'
import { FieldError } from './problem.ts'
import { Generated } from './organisation.ts'

type Action = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>['action']

type Noun<A extends z.ZodRawShape> = {
  /** Below `/api/v1/`: `escalation-policies`. */
  path: string
  /** `escalation policy`. */
  one: string
  many: string
  read: Action
  edit: Action
  /** How it is written; documented here and checked with the whole organisation, so that messages are the same. */
  input: z.ZodType
  answer: A
}

/** The input's shape for the reference only. */
export function documented(schema: z.ZodType): z.ZodUnknown {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return z.unknown().meta(shape)
}

/** What a write adds to the resource: findings that refuse nothing, and keys and secrets that are told once. */
export const written = { warnings: z.array(FieldError), generated: z.array(Generated) }

/** `version` goes into `If-Match` of a write that must not overwrite another's. */
export function crud<A extends z.ZodRawShape>({ path, one, many, read, edit, input, answer }: Noun<A>) {
  const tag = path.charAt(0).toUpperCase() + path.slice(1).replace('-', ' ')
  const all = `/api/v1/${path}`
  const byId = `${all}/{id}`
  const Item = z.object({ ...answer, version: z.string() })
  const Written = z.object({ ...answer, version: z.string(), ...written })
  const body = documented(input)
  return {
    list: endpoint({
      method: 'GET',
      path: all,
      action: read,
      tag,
      summary: `List ${many}`,
      query: Page,
      answer: listOf(Item),
    }),
    get: endpoint({
      method: 'GET',
      path: byId,
      action: read,
      tag,
      summary: `Read the ${one}`,
      params: ById,
      answer: Item,
    }),
    create: endpoint({
      method: 'POST',
      path: all,
      action: edit,
      tag,
      summary: `Create the ${one}`,
      status: 201,
      body,
      answer: Written,
    }),
    replace: endpoint({
      method: 'PUT',
      path: byId,
      action: edit,
      tag,
      summary: `Create or replace the ${one}`,
      params: ById,
      body,
      answer: Written,
    }),
    patch: endpoint({
      method: 'PATCH',
      path: byId,
      action: edit,
      tag,
      summary: `Change fields of the ${one} (RFC 7396)`,
      params: ById,
      body,
      answer: Written,
    }),
    remove: endpoint({
      method: 'DELETE',
      path: byId,
      action: edit,
      tag,
      summary: `Remove the ${one}`,
      params: ById,
      status: 204,
      answer: z.undefined(),
    }),
  }
}
