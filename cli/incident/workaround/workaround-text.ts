import type { Workaround } from '../../../api/workarounds.ts'
import { minuteText } from '../../shell/instant-text.ts'
import { table, type Column } from '../../shell/table.ts'

const columns: Column[] = [
  { title: 'NO', align: 'right' },
  { title: 'APPLIED' },
  { title: 'BY' },
  { title: 'UNDONE' },
  { title: 'WHAT', flexible: true },
  { title: 'UNDO BY' },
]

export function workaroundTable(workarounds: Workaround[], width?: number): string {
  if (workarounds.length === 0) return 'No workarounds.'
  const rows = workarounds.map(({ number, applied_at, applied_by, undone_at, what, undo }) => [
    number,
    minuteText(applied_at),
    applied_by,
    minuteText(undone_at),
    what,
    undo,
  ])
  return table(columns, rows, width)
}
