import type { Command } from 'commander'
import { listIncidentClocks, type IncidentClock } from '../../api/clocks.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { table } from '../shell/table.ts'

const columns = [
  { title: 'CLOCK', flexible: true as const },
  { title: 'STATE' },
  { title: 'DUE' },
  { title: 'NEXT' },
]

export function clocks(shell: Shell): Command {
  return command('clocks', {
    summary: 'What is due by when: responses, updates, and who is paged as it lasts.',
    examples: [['incident clocks INC-142']],
  })
    .argument('<id>', 'such as INC-142')
    .action(async (id: string, options: Form) => {
      const found = await connected(shell, (client) => client.call(listIncidentClocks, { params: { id } }))
      print(shell, options, found, ({ items }) => clockTable(items))
    })
}

function clockTable(items: IncidentClock[]): string {
  if (items.length === 0) return 'No clock runs; clocks start when the incident is declared.'
  const rows = items.map(({ name, state, due_at, next }) => [
    name,
    state,
    due_at === null ? '–' : minuteText(due_at),
    next === null ? '–' : `${next.do} ${minuteText(next.at)}`,
  ])
  return table(columns, rows)
}
