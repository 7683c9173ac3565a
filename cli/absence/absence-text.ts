import type { Absence, AbsenceCalendar } from '../../api/absences.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table } from '../shell/table.ts'

const columns = [
  { title: 'ID' },
  { title: 'PERSON' },
  { title: 'FROM' },
  { title: 'TO' },
  { title: 'FROM CALENDAR' },
  { title: 'REASON', flexible: true as const },
]

export function absenceTable(absences: Absence[], width?: number): string {
  if (absences.length === 0) return 'Nobody is away.'
  const rows = absences.map(({ id, person, starts_at, ends_at, from_calendar, reason }) => [
    id,
    person,
    minuteText(starts_at),
    minuteText(ends_at),
    from_calendar ? 'yes' : 'no',
    reason,
  ])
  return table(columns, rows, width)
}

export function calendarText({
  person,
  followed,
  succeeded_at: succeededAt,
  failing_since: failingSince,
  failure,
}: AbsenceCalendar): string {
  if (!followed) return `No calendar of ${person} is followed.`
  const read = succeededAt === null ? 'not read yet' : `last read at ${minuteText(succeededAt)}`
  if (failingSince === null) return `The calendar of ${person} is followed, ${read}.`
  const since = `The calendar of ${person} cannot be read since ${minuteText(failingSince)}: ${failure}.`
  return succeededAt === null ? `${since} It was never read.` : `${since} What was ${read} counts.`
}
