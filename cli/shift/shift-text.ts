import type { ListedShift, Shift } from '../../api/shifts.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Column } from '../shell/table.ts'

const columns: Column[] = [
  { title: 'ID' },
  { title: 'SCHEDULE' },
  { title: 'PERSON' },
  { title: 'FROM' },
  { title: 'TO' },
  { title: 'FEEDBACK' },
]

export function shiftTable(shifts: ListedShift[], width?: number): string {
  if (shifts.length === 0) return 'No shifts.'
  const rows = shifts.map((shift) => [
    shift.id,
    shift.schedule,
    shift.person,
    minuteText(shift.starts_at),
    shift.cancelled_at === null ? (minuteText(shift.ends_at) ?? 'further notice') : 'cancelled',
    shift.feedback ? 'given' : null,
  ])
  return table(columns, rows, width)
}

/** The lists of a shift, with a cross where something is done. */
export function tasksText({ id, schedule, starts_at, tasks }: Shift): string {
  const head = `${id}: ${schedule}, from ${minuteText(starts_at)}`
  if (tasks.length === 0) return `${head}\nNothing to do: it is one of a run, or short.`
  const lists = Map.groupBy(tasks, ({ title }) => title)
  const texts = [...lists].map(([title, own]) =>
    [title, ...own.map((task) => `  [${task.done_at === null ? ' ' : 'x'}] ${task.id}: ${task.text}`)].join(
      '\n',
    ),
  )
  return [head, ...texts].join('\n')
}
