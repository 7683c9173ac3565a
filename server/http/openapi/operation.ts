import { z } from 'zod'
import { Problem } from '../../../api/problem.ts'
import { policy } from '../../../domain/access/actions.ts'
import type { RouteTable } from '../serve.ts'
import type { JsonSchema, Schemas } from './schemas.ts'

type Route = RouteTable[number]
type Content = Record<string, { schema: JsonSchema }>
type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  schema: unknown
  description?: string
}

export type Operation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters: Parameter[]
  requestBody?: { required: boolean; content: Content }
  responses: Record<string, { description: string; content?: Content }>
  security: Record<string, string[]>[]
}

export function operation(route: Route, schemas: Schemas): Operation {
  const { action } = route
  const body = bodyOf(route, schemas)
  return {
    operationId: idOf(route),
    tags: [route.tag],
    summary: route.summary,
    ...(action !== 'public' && { description: `Needs the scope \`${policy[action].scope}\`.` }),
    parameters: [
      ...parameters('path', schemas.of(route.params, 'input')),
      ...parameters('query', schemas.of(route.query, 'input')),
      ...(route.method === 'POST' ? [idempotencyKey] : []),
    ],
    ...(body && { requestBody: body }),
    responses: {
      [route.status]: answerOf(route, schemas),
      default: {
        description: 'Refused, with the reason',
        content: { 'application/problem+json': { schema: schemas.of(Problem, 'output') } },
      },
    },
    security: action === 'public' ? [] : [{ bearer: [] }],
  }
}

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string' },
  description: 'The same key and body answer the same again; another body is refused.',
}

/** `GET /api/v1/incidents/{id}` → `get_incidents_id`. */
function idOf({ method, path }: Route): string {
  const words = path.replace('/api/v1/', '').match(/\w+/g) ?? []
  return [method.toLowerCase(), ...words].join('_')
}

function parameters(where: 'path' | 'query', schema: JsonSchema): Parameter[] {
  const { properties, required } = schema
  if (typeof properties !== 'object' || properties === null) return []
  return Object.entries(properties).map(([name, given]: [string, JsonSchema]) => {
    const { description, ...rest } = given
    return {
      name,
      in: where,
      required: where === 'path' || (Array.isArray(required) && required.includes(name)),
      schema: rest,
      ...(typeof description === 'string' && { description }),
    }
  })
}

const BINARY: JsonSchema = { type: 'string', format: 'binary' }

function bodyOf({ body }: Route, schemas: Schemas): Operation['requestBody'] | null {
  if (body instanceof z.ZodUndefined) return null
  const required = !body.safeParse(undefined).success
  const type = body.meta()?.['x-media-type']
  if (typeof type === 'string') return { required, content: { [type]: { schema: BINARY } } }
  return { required, content: { 'application/json': { schema: schemas.of(body, 'input') } } }
}

function answerOf({ status, answer }: Route, schemas: Schemas): { description: string; content?: Content } {
  if (status === 204) return { description: 'Done' }
  const type = answer.meta()?.['x-media-type']
  const schema = schemas.of(answer, 'output')
  return {
    description: status === 201 ? 'Made' : status === 202 ? 'Taken' : 'As asked',
    content: { [typeof type === 'string' ? type : 'application/json']: { schema } },
  }
}
