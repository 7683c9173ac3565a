import { z } from 'zod'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { fields, Reference } from './fields.ts'

const summary = {
  id: z.string(),
  schedule: z.string(),
  at: Instant,
  outgoing: z.array(z.string()),
  incoming: z.array(z.string()),
  confirmations: z.array(z.object({ person: z.string(), confirmed_at: Instant })),
  confirmed: z.boolean().describe('By everybody of both sides'),
}

const Facts = z.object({
  open_incidents: z.array(
    z.object({ id: z.string(), title: z.string(), severity: z.string(), status: z.string() }),
  ),
  pages: z
    .array(z.object({ incident: z.string(), title: z.string(), count: z.number(), last_at: Instant }))
    .describe('Per incident that paged in the shift'),
  changes: z.array(z.object({ service: z.string().nullable(), summary: z.string(), at: Instant })),
})

export const ListedHandOver = z.object(summary)
export type ListedHandOver = z.infer<typeof ListedHandOver>

export const HandOver = z
  .object({
    ...summary,
    notes: z.string().describe('Markdown'),
    facts: Facts.describe('As they are now; from the first confirmation on as they were then'),
    document: z.string().describe('All of it as Markdown'),
    version: z.string(),
  })
  .meta({ id: 'HandOver' })
export type HandOver = z.infer<typeof HandOver>

const tag = 'Hand-overs'
const base = '/api/v1/hand-overs'
const Notes = z.string().max(100_000)

export const listHandOvers = endpoint({
  method: 'GET',
  path: base,
  action: 'incident.read',
  tag,
  summary: 'Hand-overs of the coming week and before, latest first',
  query: Page.extend({
    schedule: z.string().optional(),
    person: z.string().optional().describe('Who has a part in it'),
  }),
  answer: listOf(ListedHandOver),
})

export const showHandOver = endpoint({
  method: 'GET',
  path: `${base}/{id}`,
  action: 'incident.read',
  tag,
  summary: 'A hand-over with its drafted document',
  params: ById,
  answer: HandOver,
})

export const editHandOver = endpoint({
  method: 'PATCH',
  path: `${base}/{id}`,
  action: 'hand-over.edit',
  tag,
  summary: 'Replace the notes; takes confirmations back. If-Match guards against others’ edits',
  params: ById,
  body: fields({ notes: Notes }),
  answer: HandOver,
})

export const noteHandOver = endpoint({
  method: 'POST',
  path: `${base}/{id}/notes`,
  action: 'hand-over.edit',
  tag,
  summary: 'Add a paragraph to the notes; takes confirmations back',
  params: ById,
  body: fields({ text: z.string().trim().min(1).max(10_000) }),
  answer: HandOver,
})

export const confirmHandOver = endpoint({
  method: 'POST',
  path: `${base}/{id}/confirm`,
  action: 'hand-over.edit',
  tag,
  summary: 'Confirm it, as one of those who go or come',
  params: ById,
  body: fields({
    person: Reference.optional().describe(
      'For administrators: in whose name; default: the person of the token',
    ),
  }).default({}),
  answer: HandOver,
})
