import type { Change } from '../../api/changes.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Column } from '../shell/table.ts'

const columns: Column[] = [
  { title: 'WHEN' },
  { title: 'SERVICE' },
  { title: 'SOURCE' },
  { title: 'CHANGE', flexible: true },
]

export function changeTable(changes: Change[], width?: number): string {
  if (changes.length === 0) return 'Nothing was changed that is known of.'
  const rows = changes.map(({ happened_at: at, service, source, integration, summary }) => [
    minuteText(at),
    service,
    source ?? integration,
    summary,
  ])
  return table(columns, rows, width)
}
