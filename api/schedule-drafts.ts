import { z } from 'zod'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { fields } from './fields.ts'
import { PublishedRange } from './on-call.ts'
import { FieldError } from './problem.ts'
import { documented } from './resources.ts'
import { Schedule } from './schedules.ts'

const tag = 'Schedules'
const read = 'organisation.read'
const edit = 'schedule.edit'

const Note = z.string().trim().min(1).max(2_000)
const WholeSchedule = z.object(Schedule.shape)
const Stretch = z.object({ schedule: z.string(), starts_at: Instant, ends_at: Instant })

/** What a change means, to the schedule and to those that follow it. */
const Preview = z
  .object({
    from: Instant,
    to: Instant,
    changes: z.array(z.object({ ...Stretch.shape, before: z.array(z.string()), after: z.array(z.string()) })),
    gaps_made: z.array(Stretch).describe('Where somebody was on call, and nobody would be'),
    people: z
      .array(z.object({ person: z.string(), gained: z.array(Stretch), lost: z.array(Stretch) }))
      .describe('Who is told when it is published'),
    warnings: z.array(FieldError),
  })
  .meta({ id: 'SchedulePreview' })

const author = { author: z.string(), note: z.string().nullable() }

const Draft = z.object({
  id: z.string(),
  schedule: z.string(),
  content: WholeSchedule,
  ...author,
  created_at: Instant,
  updated_at: Instant,
  stale: z.boolean().describe('The schedule changed since: write the draft again before it is published'),
})

export const WrittenDraft = fields({
  changes: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('What changes of the schedule as it is now (RFC 7396); a list is given whole'),
  note: Note.nullable().default(null),
})

const inSchedule = z.object({ id: z.string(), draft: z.string() })
const all = '/api/v1/schedules/{id}/drafts'
const one = `${all}/{draft}`

export const drafts = {
  list: endpoint({
    method: 'GET',
    path: all,
    action: read,
    tag,
    summary: 'List the drafts of a schedule, the oldest first',
    params: ById,
    answer: listOf(Draft),
  }),
  create: endpoint({
    method: 'POST',
    path: all,
    action: edit,
    tag,
    summary: 'Draft a change of a schedule; nothing changes until it is published',
    status: 201,
    params: ById,
    body: documented(WrittenDraft),
    answer: Draft,
  }),
  get: endpoint({
    method: 'GET',
    path: one,
    action: read,
    tag,
    summary: 'Read a draft',
    params: inSchedule,
    answer: Draft,
  }),
  replace: endpoint({
    method: 'PUT',
    path: one,
    action: edit,
    tag,
    summary: 'Write a draft again, on the schedule as it is now',
    params: inSchedule,
    body: documented(WrittenDraft),
    answer: Draft,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: one,
    action: edit,
    tag,
    summary: 'Throw a draft away',
    status: 204,
    params: inSchedule,
    answer: z.undefined(),
  }),
  preview: endpoint({
    method: 'GET',
    path: `${one}/preview`,
    action: read,
    tag,
    summary: 'Who would be on call differently, which gaps would appear, and who would be told',
    params: inSchedule,
    query: PublishedRange,
    answer: Preview,
  }),
}

const confirmation = {
  note: Note.nullable().default(null).describe('Why, for the history and for those who are told'),
  confirm_gaps: Note.nullable().default(null).describe('The reason, where the change makes a gap'),
}

const Published = z.object({
  schedule: z.string(),
  version: z.number().describe('Of the history'),
  told: z.array(z.string()).describe('Who was told that their shifts changed'),
  preview: Preview,
})

export const publishDraft = endpoint({
  method: 'POST',
  path: `${one}/publish`,
  action: edit,
  tag,
  summary: 'Make the schedule what the draft says, and tell everybody whose shifts change',
  params: inSchedule,
  body: fields(confirmation).prefault({}),
  answer: Published,
})

export const undoSchedule = endpoint({
  method: 'POST',
  path: '/api/v1/schedules/{id}/undo',
  action: edit,
  tag,
  summary: 'Make the schedule what it was, as a new version, and tell everybody whose shifts change',
  params: ById,
  body: fields({
    version: z.int().min(1).optional().describe('To which version; default: before the last change'),
    dry_run: z.boolean().default(false).describe('Only show what would change'),
    ...confirmation,
  }).prefault({}),
  answer: z.object({ ...Published.shape, dry_run: z.boolean(), version: z.number().nullable() }),
})

const Version = z.object({ number: z.number(), ...author, created_at: Instant })

export const scheduleVersions = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/schedules/{id}/versions',
    action: read,
    tag,
    summary: 'The history of a schedule, newest first',
    params: ById,
    query: Page,
    answer: listOf(Version),
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/schedules/{id}/versions/{number}',
    action: read,
    tag,
    summary: 'The schedule as it was in a version',
    params: z.object({ id: z.string(), number: z.coerce.number().int().min(1).max(1_000_000_000) }),
    answer: z.object({ ...Version.shape, content: WholeSchedule }),
  }),
}
