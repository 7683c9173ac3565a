import { z } from 'zod'
import { checklists } from '../domain/shift/checklists.ts'
import { noticeKinds } from '../domain/shift/notices.ts'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { AskedInstant, fields } from './fields.ts'

const Stretch = { starts_at: Instant, ends_at: Instant.nullable().describe('Null: no end in sight') }

const Feedback = z.object({
  toil_hours: z.number().nullable().describe('Hours of work that a machine could have done'),
  alerts_to_tune: z.array(z.string()),
  runbooks_to_fix: z.array(z.string()),
  text: z.string().nullable(),
  given_by: z.string(),
  given_at: Instant,
})

const Task = z.object({
  id: z.string(),
  list: z.enum(checklists.map(({ id }) => id)),
  title: z.string().describe('Of the list'),
  text: z.string(),
  due_at: Instant.nullable(),
  done_at: Instant.nullable(),
  done_by: z.string().nullable(),
})

const summary = {
  id: z.string(),
  schedule: z.string(),
  person: z.string(),
  ...Stretch,
  cancelled_at: Instant.nullable(),
}

export const Shift = z
  .object({
    ...summary,
    notices: z.array(
      z.object({ kind: z.enum(noticeKinds), due_at: Instant.nullable(), sent_at: Instant.nullable() }),
    ),
    tasks: z.array(Task),
    feedback: Feedback.nullable(),
  })
  .meta({ id: 'Shift' })
export type Shift = z.infer<typeof Shift>

const ListedShift = z.object({ ...summary, feedback: Feedback.nullable() })
export type ListedShift = z.infer<typeof ListedShift>

const tag = 'Shifts'
const base = '/api/v1/shifts'

export const listShifts = endpoint({
  method: 'GET',
  path: base,
  action: 'organisation.read',
  tag,
  summary: 'Shifts that are near or past, with the feedback that was given',
  query: Page.extend({
    schedule: z.string().optional(),
    person: z.string().optional(),
    from: AskedInstant.optional().describe('That end after it'),
    to: AskedInstant.optional().describe('That begin before it'),
    order: z.enum(['latest-first', 'soonest-first']).default('latest-first').describe('By their start'),
  }),
  answer: listOf(ListedShift),
})

export const showShift = endpoint({
  method: 'GET',
  path: `${base}/{id}`,
  action: 'organisation.read',
  tag,
  summary: 'A shift with its notices, tasks and feedback',
  params: ById,
  answer: Shift,
})

const TaskPath = z.object({ id: z.string(), task: z.string() })

export const doTask = endpoint({
  method: 'POST',
  path: `${base}/{id}/tasks/{task}/done`,
  action: 'shift.edit',
  tag,
  summary: 'A task of the shift is done; by whom and when is kept',
  params: TaskPath,
  answer: Shift,
})

export const undoTask = endpoint({
  method: 'DELETE',
  path: `${base}/{id}/tasks/{task}/done`,
  action: 'shift.edit',
  tag,
  summary: 'A task of the shift is not done after all',
  params: TaskPath,
  answer: Shift,
})

const Line = z.string().trim().min(1).max(500)

export const giveFeedback = endpoint({
  method: 'PUT',
  path: `${base}/{id}/feedback`,
  action: 'shift.edit',
  tag,
  summary: 'What the shift was like: toil, alerts to tune, runbooks to fix',
  params: ById,
  body: fields({
    toil_hours: z.number().min(0).max(1_000).nullable().default(null),
    alerts_to_tune: z.array(Line).max(100).default([]),
    runbooks_to_fix: z.array(Line).max(100).default([]),
    text: z.string().trim().max(10_000).nullable().default(null),
  }),
  answer: Shift,
})

export const shiftsOfPerson = endpoint({
  method: 'GET',
  path: '/api/v1/people/{id}/shifts',
  action: 'organisation.read',
  tag,
  summary: 'When the person is on call, in all schedules; up to 400 days, as far as wanted',
  params: ById,
  query: z.object({ from: AskedInstant, to: AskedInstant }),
  answer: z.object({
    from: Instant,
    to: Instant,
    items: z.array(
      z.object({
        id: z.string().nullable().describe('Null while it is too far off to have tasks'),
        schedule: z.string(),
        name: z.string(),
        shadow: z.string().nullable().describe('The shadow layer in which the person learns, never paged'),
        starts_at: Instant,
        ends_at: Instant,
      }),
    ),
    next_cursor: z.null(),
  }),
})
