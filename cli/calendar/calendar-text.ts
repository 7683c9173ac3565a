import type { Calendar } from '../../api/calendars.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table } from '../shell/table.ts'

const columns = [
  { title: 'ID' },
  { title: 'NAME' },
  { title: 'OF' },
  { title: 'OWNER' },
  { title: 'MADE' },
  { title: 'LAST READ' },
]

export function calendarTable(calendars: Calendar[], width?: number): string {
  if (calendars.length === 0) return 'No calendars.'
  const rows = calendars.map((calendar) => [
    calendar.id,
    calendar.name,
    subjectOf(calendar),
    calendar.owner,
    minuteText(calendar.created_at),
    minuteText(calendar.last_used_at) ?? 'never',
  ])
  return table(columns, rows, width)
}

function subjectOf({ person, schedule, team }: Calendar): string {
  if (person !== null) return `person ${person}`
  return schedule === null ? `team ${team}` : `schedule ${schedule}`
}
