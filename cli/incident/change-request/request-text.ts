import type { ChangeRequest } from '../../../api/change-requests.ts'
import { minuteText } from '../../shell/instant-text.ts'
import { table, type Column } from '../../shell/table.ts'

const columns: Column[] = [
  { title: 'NO', align: 'right' },
  { title: 'STATE' },
  { title: 'ASKED' },
  { title: 'BY' },
  { title: 'DECIDED BY' },
  { title: 'WHAT', flexible: true },
]

export function requestTable(requests: ChangeRequest[], width?: number): string {
  if (requests.length === 0) return 'No change was asked for.'
  const rows = requests.map(({ number, state, asked_at, asked_by, decided_by, overridden, what }) => [
    number,
    state,
    minuteText(asked_at),
    asked_by,
    decided_by === null ? null : `${decided_by}${overridden ? ' (override)' : ''}`,
    what,
  ])
  return table(columns, rows, width)
}
