import type { Command } from 'commander'
import { type IncidentChange, listIncidentChanges } from '../../api/incidents.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { wholeNumberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { table } from '../shell/table.ts'

const columns = [
  { title: 'LIKELY', align: 'right' as const },
  { title: 'WHEN' },
  { title: 'SERVICE' },
  { title: 'CHANGE' },
  { title: 'BECAUSE', flexible: true as const },
]

export function changes(shell: Shell): Command {
  return command('changes', {
    summary:
      'What was changed before it and since, on its service and on what that needs; the likeliest cause first.',
    examples: [['incident changes INC-142'], ['incident changes INC-142 --hours 72']],
  })
    .argument('<id>', 'such as INC-142')
    .addOption(wholeNumberOption('--hours <number>', 'how far back from its beginning; 24 when left out'))
    .action(async (id: string, { json, hours }: Form & { hours?: number }) => {
      const found = await connected(shell, (client) =>
        client.call(listIncidentChanges, { params: { id }, query: hours === undefined ? {} : { hours } }),
      )
      print(shell, { json }, found, ({ items }) => changeTable(items))
    })
}

function changeTable(items: IncidentChange[]): string {
  if (items.length === 0) return 'Nothing was changed that is known of.'
  const rows = items.map(({ likelihood, happened_at, service, summary, because }) => [
    likelihood.toFixed(2),
    minuteText(happened_at),
    service,
    summary,
    because.join(', '),
  ])
  return table(columns, rows)
}
