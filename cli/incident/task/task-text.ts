import type { Task } from '../../../api/tasks.ts'
import { minuteText } from '../../shell/instant-text.ts'
import { table, type Column } from '../../shell/table.ts'

const columns: Column[] = [
  { title: '' },
  { title: 'NO', align: 'right' },
  { title: 'PHASE' },
  { title: 'WHO' },
  { title: 'DUE' },
  { title: 'TASK', flexible: true },
]

const marks: Record<Task['state'], string> = { open: '[ ]', done: '[x]', dropped: '[-]' }

export function taskTable(tasks: Task[], width?: number): string {
  if (tasks.length === 0) return 'No tasks.'
  const rows = tasks.map(({ state, number, phase, assignee, due_at, title, ended_by: by }) => [
    marks[state],
    number,
    phase,
    state === 'open' ? assignee : by,
    state === 'open' ? minuteText(due_at) : null,
    title,
  ])
  return table(columns, rows, width)
}
