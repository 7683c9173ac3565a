import type { Calendar } from '../../../api/calendars.ts'
import type { CalendarRow } from './store.ts'

export function presentCalendar(row: CalendarRow): Calendar {
  return {
    id: row.id,
    name: row.name,
    owner: row.owner_id,
    person: row.person_id,
    schedule: row.schedule_id,
    team: row.team_id,
    created_at: row.created_at.toISOString(),
    last_used_at: row.last_used_at?.toISOString() ?? null,
  }
}
