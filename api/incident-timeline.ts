import { z } from 'zod'
import { entryKinds } from '../domain/incident/entry-kinds.ts'
import { Attachment } from './attachments.ts'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { ActorRef, TimelineEntry } from './incident.ts'

/** As the list shows it; `text` and `kind` are those of the last version. */
export const IncidentEntry = TimelineEntry.extend({
  pinned: z.object({ at: Instant, by: ActorRef }).nullable(),
  earlier_versions: z
    .array(z.object({ text: z.string(), kind: z.enum(entryKinds), written_at: Instant }))
    .describe('What it said before it was edited, the original first'),
  attachments: z.array(Attachment),
}).meta({ id: 'IncidentEntry' })
export type IncidentEntry = z.infer<typeof IncidentEntry>

const tag = 'Incidents'
const base = '/api/v1/incidents/{id}/timeline'
const Text = z.string().trim().min(1).max(20_000)
const Kind = z.enum(entryKinds)
const LAST_NUMBER = 2 ** 31 - 1

const ByEntry = z.object({
  id: z.string(),
  number: z.coerce.number().int().positive().max(LAST_NUMBER),
})

export const readTimeline = endpoint({
  method: 'GET',
  path: base,
  action: 'incident.read',
  tag,
  summary: 'What happened, in the order in which it was written down',
  params: ById,
  query: Page.extend({
    kind: Kind.optional(),
    actor: z.string().max(200).optional().describe('Only what this person did or said'),
    pinned: z.enum(['true', 'false']).optional(),
  }),
  answer: listOf(IncidentEntry),
})

export const addNote = endpoint({
  method: 'POST',
  path: base,
  action: 'incident.edit',
  tag,
  summary:
    'Adds an entry; `[14:37] @ana [DECISION] Roll back` and `IC: roll back` are understood, in the time zone of who writes',
  status: 201,
  params: ById,
  body: z.strictObject({
    text: Text,
    kind: Kind.optional().describe('Default: what the text says in brackets, else NOTE'),
    at: Instant.optional().describe('When it happened, if that is not now'),
    verbatim: z.boolean().default(false).describe('The text is kept as it is, whatever its head looks like'),
  }),
  answer: IncidentEntry,
})

export const editEntry = endpoint({
  method: 'PATCH',
  path: `${base}/{number}`,
  action: 'incident.edit',
  tag,
  summary: 'Corrects a note of your own; what it said before is kept and shown',
  params: ByEntry,
  body: z
    .strictObject({ text: Text.optional(), kind: Kind.optional() })
    .refine(({ text, kind }) => text !== undefined || kind !== undefined, 'give a text or a kind'),
  answer: IncidentEntry,
})

export const pinEntry = endpoint({
  method: 'POST',
  path: `${base}/{number}/pin`,
  action: 'incident.edit',
  tag,
  summary: 'Pins an entry, so that nobody has to look for it',
  params: ByEntry,
  body: z.strictObject({}).optional(),
  answer: IncidentEntry,
})

export const unpinEntry = endpoint({
  method: 'DELETE',
  path: `${base}/{number}/pin`,
  action: 'incident.edit',
  tag,
  summary: 'Takes the pin out again',
  params: ByEntry,
  answer: IncidentEntry,
})
