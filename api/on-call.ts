import { z } from 'zod'
import { ById, endpoint, Instant } from './endpoint.ts'
import { FieldError } from './problem.ts'
import { documented } from './resources.ts'
import { Schedule } from './schedules.ts'
import { AskedInstant, fields } from './fields.ts'

const Gap = z.object({ starts_at: Instant, ends_at: Instant })

/** `layer` won, null where an override took the whole slot; `override` is the last one that applied. */
const Entry = z.object({
  ...Gap.shape,
  people: z.array(z.string()),
  layer: z.string().nullable(),
  override: z.string().nullable(),
})

const Range = z.object({ from: AskedInstant, to: AskedInstant })
const At = z.object({ at: AskedInstant.optional().describe('Default: now') })

export const Final = z
  .object({ from: Instant, to: Instant, entries: z.array(Entry), gaps: z.array(Gap) })
  .meta({ id: 'FinalSchedule', description: 'Entries and gaps cover [from, to) exactly once.' })

export const finalSchedule = endpoint({
  method: 'GET',
  path: '/api/v1/schedules/{id}/final',
  action: 'organisation.read',
  tag: 'schedules',
  summary: 'Who is on call from when to when, overrides applied; up to 400 days',
  params: ById,
  query: Range,
  answer: Final,
})

export const scheduleGaps = endpoint({
  method: 'GET',
  path: '/api/v1/schedules/{id}/gaps',
  action: 'organisation.read',
  tag: 'schedules',
  summary: 'When nobody is on call; up to 400 days',
  params: ById,
  query: Range,
  answer: z.object({ from: Instant, to: Instant, gaps: z.array(Gap) }),
})

const PreviewedSchedule = fields({
  ...Schedule.shape,
  id: Schedule.shape.id.default('preview'),
  name: Schedule.shape.name.default('Preview'),
})
export const PreviewRange = fields({
  schedule: PreviewedSchedule,
  from: AskedInstant,
  to: AskedInstant,
})

export const previewSchedule = endpoint({
  method: 'POST',
  path: '/api/v1/schedules/preview',
  action: 'organisation.read',
  tag: 'schedules',
  summary: 'The final schedule of a schedule that is not saved',
  body: documented(PreviewRange),
  answer: z.object({ ...Final.shape, warnings: z.array(FieldError) }),
})

/** `until` is when other people are on call, or nobody; null when that is more than 400 days off. */
const OnCall = z.object({
  schedule: z.string(),
  name: z.string(),
  team: z.string().nullable(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  layer: z.string().nullable(),
  override: z.string().nullable(),
  until: Instant.nullable(),
  next: z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
})

export const scheduleOnCall = endpoint({
  method: 'GET',
  path: '/api/v1/schedules/{id}/on-call',
  action: 'organisation.read',
  tag: 'schedules',
  summary: 'Who is on call, until when, and who is next',
  params: ById,
  query: At,
  answer: z.object({ at: Instant, ...OnCall.shape }),
})

export const onCallNow = endpoint({
  method: 'GET',
  path: '/api/v1/on-call',
  action: 'organisation.read',
  tag: 'on-call',
  summary: 'Who is on call per schedule; of a team, or of the schedules that a service pages',
  query: z.object({
    ...At.shape,
    schedule: z.string().optional(),
    team: z.string().optional(),
    service: z.string().optional(),
  }),
  answer: z.object({ at: Instant, items: z.array(OnCall), next_cursor: z.null() }),
})
