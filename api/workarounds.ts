import { z } from 'zod'
import { endpoint, Instant, listOf, Page } from './endpoint.ts'
import { fields } from './fields.ts'

export const Workaround = z
  .object({
    number: z.number().describe('Per incident'),
    what: z.string(),
    undo: z.string().nullable().describe('How it is undone'),
    applied_by: z.string(),
    applied_at: Instant,
    undone_by: z.string().nullable(),
    undone_at: Instant.nullable(),
  })
  .meta({ id: 'Workaround' })
export type Workaround = z.infer<typeof Workaround>

const tag = 'Incidents'
const path = '/api/v1/incidents/{id}/workarounds'
const params = z.object({ id: z.string() })
const Text = z.string().trim().min(1).max(2_000)

export const listWorkarounds = endpoint({
  method: 'GET',
  path,
  action: 'incident.read',
  tag,
  summary: 'What was done for the time being, in the order of their numbers',
  params,
  query: Page.extend({
    open: z.enum(['true', 'false']).optional().describe('true: only what is to be undone'),
  }),
  answer: listOf(Workaround),
})

export const addWorkaround = endpoint({
  method: 'POST',
  path,
  action: 'incident.edit',
  tag,
  summary: 'Notes what was done for the time being and has to be undone',
  status: 201,
  params,
  body: fields({ what: Text, undo: Text.nullable().default(null).describe('How it is undone') }),
  answer: Workaround,
})

export const undoWorkaround = endpoint({
  method: 'POST',
  path: `${path}/{number}/undo`,
  action: 'incident.edit',
  tag,
  summary: 'It is undone; also when the incident is closed already',
  params: z.object({ id: z.string(), number: z.coerce.number().int().min(1).max(2_147_483_647) }),
  body: z.strictObject({}).optional(),
  answer: Workaround,
})
