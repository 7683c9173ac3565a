import { z } from 'zod'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { fields, Name, Reference } from './fields.ts'

export const Calendar = z
  .object({
    id: z.string(),
    name: z.string(),
    owner: z.string().nullable().describe('Who may list and revoke it, besides administrators'),
    person: z.string().nullable(),
    schedule: z.string().nullable(),
    team: z.string().nullable(),
    created_at: Instant,
    last_used_at: Instant.nullable().describe('Within a minute'),
  })
  .meta({ id: 'Calendar' })
export type Calendar = z.infer<typeof Calendar>

export const NewCalendar = Calendar.extend({
  url: z.string().describe('The secret address. It is told once: only its hash is kept.'),
}).meta({ id: 'NewCalendar' })
export type NewCalendar = z.infer<typeof NewCalendar>

const tag = 'Calendars'
const base = '/api/v1/calendars'

export const listCalendars = endpoint({
  method: 'GET',
  path: base,
  action: 'calendar.read',
  tag,
  summary: 'Calendar addresses that work; administrators see all, others their own',
  query: Page,
  answer: listOf(Calendar),
})

export const createCalendar = endpoint({
  method: 'POST',
  path: base,
  action: 'calendar.edit-own',
  tag,
  summary: 'Makes a secret address of a calendar (iCal) of a person, a schedule or a team',
  status: 201,
  body: fields({
    person: Reference.optional().describe('Whose shifts; your own when nothing is given'),
    schedule: Reference.optional(),
    team: Reference.optional().describe('Every schedule of the team'),
    name: Name.optional().describe('What calendar programs show'),
  }).refine(
    ({ person, schedule, team }) => [person, schedule, team].filter(Boolean).length <= 1,
    'names one of person, schedule, team',
  ),
  answer: NewCalendar,
})

export const revokeCalendar = endpoint({
  method: 'DELETE',
  path: `${base}/{id}`,
  action: 'calendar.edit-own',
  tag,
  summary: 'Ends a calendar address at once',
  status: 204,
  params: ById,
  answer: z.void(),
})
