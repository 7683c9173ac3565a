import { type Command, Option } from 'commander'
import { countSuppressedAlerts, type SuppressedAlerts } from '../../api/suppressed-alerts.ts'
import { suppressedBy, type SuppressedBy } from '../../domain/alerting/suppression.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { wholeNumberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { table } from '../shell/table.ts'

type Filter = { days?: number; by?: SuppressedBy }

const columns = [
  { title: 'BY' },
  { title: 'ID', flexible: true as const },
  { title: 'ALERTS', align: 'right' as const },
  { title: 'STILL', align: 'right' as const },
  { title: 'LAST' },
]

export function suppressed(shell: Shell): Command {
  return command('suppressed', {
    summary: 'What kept how many alerts from paging: silences, maintenance, rules, pauses and the rest.',
    examples: [['alerts suppressed'], ['alerts suppressed --by maintenance --days 90 --json']],
  })
    .addOption(wholeNumberOption('--days <number>', 'how far back; 30 when left out'))
    .addOption(new Option('--by <what>', 'only by this').choices(suppressedBy))
    .action(async ({ json, ...query }: Form & Filter) => {
      const report = await connected(shell, (client) => client.call(countSuppressedAlerts, { query }))
      print(shell, { json }, report, ({ items }) => suppressedTable(items))
    })
}

function suppressedTable(items: SuppressedAlerts[]): string {
  if (items.length === 0) return 'Nothing was kept from paging.'
  return table(
    columns,
    items.map(({ by, id, alerts, still_suppressed, last_at }) => [by, id, alerts, still_suppressed, last_at]),
  )
}
