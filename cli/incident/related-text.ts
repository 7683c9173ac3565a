import type { RelatedIncident } from '../../api/incident.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Column } from '../shell/table.ts'

const columns: Column[] = [
  { title: 'ID' },
  { title: 'SEVERITY' },
  { title: 'STATUS' },
  { title: 'DETECTED' },
  { title: 'WHY', flexible: true },
  { title: 'TITLE', flexible: true },
]

export function relatedTable(items: RelatedIncident[]): string {
  if (items.length === 0) return 'Nothing that looks like it.'
  const rows = items.map(({ id, severity, status, detected_at, because, title }) => [
    id,
    severity,
    status,
    minuteText(detected_at),
    because.join('; '),
    title,
  ])
  return table(columns, rows)
}
