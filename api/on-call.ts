import { z } from 'zod'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { TimelineEntry } from './incident.ts'
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

export const PublishedRange = z.object({
  from: AskedInstant.optional().describe('Default: now'),
  to: AskedInstant.optional().describe('Default: as far as the schedule is published, six weeks'),
})

export const Final = z
  .object({ from: Instant, to: Instant, entries: z.array(Entry), gaps: z.array(Gap) })
  .meta({ id: 'FinalSchedule', description: 'Entries and gaps cover [from, to) exactly once.' })

export const finalSchedule = endpoint({
  method: 'GET',
  path: '/api/v1/schedules/{id}/final',
  action: 'organisation.read',
  tag: 'Schedules',
  summary: 'Who is on call from when to when, overrides applied; up to 400 days',
  params: ById,
  query: Range,
  answer: Final,
})

export const scheduleGaps = endpoint({
  method: 'GET',
  path: '/api/v1/schedules/{id}/gaps',
  action: 'organisation.read',
  tag: 'Schedules',
  summary: 'When nobody is on call; up to 400 days',
  params: ById,
  query: PublishedRange,
  answer: z.object({ from: Instant, to: Instant, gaps: z.array(Gap) }),
})

export const scheduleTimeline = endpoint({
  method: 'GET',
  path: '/api/v1/schedules/{id}/timeline',
  action: 'organisation.read',
  tag: 'Schedules',
  summary: 'Swaps, hand-overs, feedback and what else happened to the schedule, in order',
  params: ById,
  query: Page,
  answer: listOf(TimelineEntry),
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
  tag: 'Schedules',
  summary: 'The final schedule of a schedule that is not saved',
  body: documented(PreviewRange),
  answer: z.object({ ...Final.shape, warnings: z.array(FieldError) }),
})

const Named = z.object({ id: z.string(), name: z.string() })

/** `until` is when other people are on call, or nobody; null when that is more than 400 days off. */
const OnCall = z.object({
  schedule: z.string(),
  name: z.string(),
  team: z.string().nullable(),
  people: z.array(Named),
  layer: z.string().nullable(),
  override: z.string().nullable(),
  until: Instant.nullable(),
  next: z.array(Named).nullable(),
})

export const scheduleOnCall = endpoint({
  method: 'GET',
  path: '/api/v1/schedules/{id}/on-call',
  action: 'organisation.read',
  tag: 'Schedules',
  summary: 'Who is on call, until when, and who is next',
  params: ById,
  query: At,
  answer: z.object({ at: Instant, ...OnCall.shape }),
})

const OnCallStep = z.object({
  step: z.int().describe('Counted from 0'),
  wait_minutes: z.number(),
  people: z.array(Named).describe('Whom the step would page'),
  webhooks: z.array(z.string()),
})

export const NextShift = z.object({
  schedule: z.string(),
  name: z.string(),
  starts_at: Instant,
  ends_at: Instant.describe('At most 400 days off'),
})

export const onCallNow = endpoint({
  method: 'GET',
  path: '/api/v1/on-call',
  action: 'organisation.read',
  tag: 'On-call',
  summary: 'Who is on call: of a team, a service, a policy (each step), a schedule, or where a person is',
  query: z.object({
    ...At.shape,
    schedule: z.string().optional(),
    team: z.string().optional(),
    service: z.string().optional().describe('The schedules that its policy pages, and the steps'),
    policy: z.string().optional().describe('The schedules that it pages, and the steps'),
    person: z.string().optional().describe('The schedules in which this person is on call'),
  }),
  answer: z.object({
    at: Instant,
    items: z.array(OnCall),
    steps: z.array(OnCallStep).nullable().describe('Of a policy, or of a service’s'),
    next_shifts: z
      .array(NextShift)
      .nullable()
      .describe('Of a person: the next in each schedule, soonest first'),
    next_cursor: z.null(),
  }),
})
