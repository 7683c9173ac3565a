import type { Swap } from '../../api/swaps.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Column } from '../shell/table.ts'

const columns: Column[] = [
  { title: 'ID' },
  { title: 'STATE' },
  { title: 'SCHEDULE' },
  { title: 'ASKED BY' },
  { title: 'FROM' },
  { title: 'TO' },
  { title: 'IN RETURN FROM' },
  { title: 'ASKED' },
  { title: 'ACCEPTED BY' },
]

export function swapTable(swaps: Swap[], width?: number): string {
  if (swaps.length === 0) return 'No swaps.'
  const rows = swaps.map((swap) => [
    swap.id,
    swap.state,
    swap.schedule,
    swap.asked_by,
    minuteText(swap.starts_at),
    minuteText(swap.ends_at),
    minuteText(swap.in_return?.starts_at ?? null),
    swap.candidates.join(', '),
    swap.accepted_by,
  ])
  return table(columns, rows, width)
}

/** `swap-1a2b3c4d done: bo takes payments-primary of ana, 2026-03-03 18:00 UTC to 2026-03-04 08:00 UTC` */
export function swapLine(swap: Swap): string {
  const what = `${swap.schedule} of ${swap.asked_by}, ${minuteText(swap.starts_at)} to ${minuteText(swap.ends_at)}`
  const who =
    swap.accepted_by === null ? `asked: ${swap.candidates.join(', ')};` : `${swap.accepted_by} takes`
  return `${swap.id} ${swap.state}: ${who} ${what}`
}
