import { z } from 'zod'
import { clockStates } from '../domain/clock/clock.ts'
import { rings } from '../domain/clock/history.ts'
import { ById, endpoint, Instant, listOf } from './endpoint.ts'

/** `due_at` is when somebody is reminded or paged, or the deadline; null while a pause leaves it open. */
export const IncidentClock = z
  .object({
    clock: z.string().describe('Such as mitigate, internal-update, reassess, unresolved-60'),
    name: z.string(),
    state: z.enum(clockStates),
    due_at: Instant.nullable(),
    overdue_at: Instant.nullable(),
    met_at: Instant.nullable().describe('Done for the last time'),
    next: z.object({ at: Instant, do: z.enum(rings) }).nullable(),
  })
  .meta({ id: 'IncidentClock' })
export type IncidentClock = z.output<typeof IncidentClock>

export const listIncidentClocks = endpoint({
  method: 'GET',
  path: '/api/v1/incidents/{id}/clocks',
  action: 'incident.read',
  tag: 'Incidents',
  summary: 'What is due by when; before it is declared nothing is',
  params: ById,
  answer: listOf(IncidentClock),
})
