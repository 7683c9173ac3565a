import { z } from 'zod'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { AskedInstant, CalendarUrl, Day, fields, Reference } from './fields.ts'

export const Absence = z
  .object({
    id: z.string(),
    person: z.string(),
    starts_at: Instant,
    ends_at: Instant,
    reason: z.string().nullable(),
    from_calendar: z.boolean().describe("Read from the person's calendar, and changed there"),
  })
  .meta({ id: 'Absence' })
export type Absence = z.infer<typeof Absence>

const tag = 'Absences'

export const listAbsences = endpoint({
  method: 'GET',
  path: '/api/v1/absences',
  action: 'absence.read',
  tag,
  summary: 'Absences that have not ended, or those that touch a time',
  query: z.object({
    ...Page.shape,
    person: z.string().optional(),
    team: z.string().optional(),
    from: AskedInstant.optional().describe('Default: now'),
    to: AskedInstant.optional(),
  }),
  answer: listOf(Absence),
})

export const addAbsence = endpoint({
  method: 'POST',
  path: '/api/v1/absences',
  action: 'absence.edit',
  tag,
  summary: 'Say when a person is away: from an instant to another, or whole days of their time zone',
  status: 201,
  body: fields({
    person: Reference,
    starts_at: AskedInstant.optional(),
    ends_at: AskedInstant.optional(),
    first_day: Day.optional().describe('With last_day, instead of starts_at and ends_at'),
    last_day: Day.optional().describe('Counts too'),
    reason: z.string().trim().max(500).nullable().default(null),
  }),
  answer: Absence,
})

export const removeAbsence = endpoint({
  method: 'DELETE',
  path: '/api/v1/absences/{id}',
  action: 'absence.edit',
  tag,
  summary: 'The person is not away after all',
  status: 204,
  params: ById,
  answer: z.undefined(),
})

/** After a failure the absences of the last success stay. */
export const AbsenceCalendar = z
  .object({
    person: z.string(),
    followed: z.boolean(),
    succeeded_at: Instant.nullable(),
    next_fetch_at: Instant.nullable(),
    failing_since: Instant.nullable(),
    failure: z.string().nullable(),
  })
  .meta({ id: 'AbsenceCalendar' })
export type AbsenceCalendar = z.infer<typeof AbsenceCalendar>

export const readAbsenceCalendar = endpoint({
  method: 'GET',
  path: '/api/v1/people/{id}/absence-calendar',
  action: 'absence.read',
  tag,
  summary: "Whether a person's calendar is followed, and what came of it last",
  params: ById,
  answer: AbsenceCalendar,
})

export const followAbsenceCalendar = endpoint({
  method: 'PUT',
  path: '/api/v1/people/{id}/absence-calendar',
  action: 'absence.edit',
  tag,
  summary: "Follow an iCalendar of a person's absences; null ends that and forgets what was read from it",
  params: ById,
  body: fields({ url: CalendarUrl.nullable() }),
  answer: AbsenceCalendar,
})
