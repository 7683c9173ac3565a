import type { Command } from 'commander'
import { type AlertQuality, readAlertQuality } from '../../api/alert-quality.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { wholeNumberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { table } from '../shell/table.ts'

type Filter = { days?: number; service?: string; team?: string; tune?: true }

const columns = [
  { title: 'SOURCE' },
  { title: 'RULE' },
  { title: 'SIGNALS', align: 'right' as const },
  { title: 'ALERTS', align: 'right' as const },
  { title: 'PAGES', align: 'right' as const },
  { title: 'AT NIGHT', align: 'right' as const },
  { title: 'FALSE', align: 'right' as const },
  { title: 'NO ACTION', align: 'right' as const },
  { title: 'NOISE', align: 'right' as const },
  { title: 'TO DO', flexible: true as const },
]

export function quality(shell: Shell): Command {
  return command('quality', {
    summary: 'How good the alerts of each rule are, and which to tune or remove.',
    examples: [
      ['alerts quality'],
      ['alerts quality --tune'],
      ['alerts quality --team payments --days 90 --json'],
    ],
  })
    .addOption(wholeNumberOption('--days <number>', 'how far back; 30 when left out'))
    .option('--service <id>', 'only of this service')
    .option('--team <id>', 'only of this team')
    .option('--tune', 'only those to tune or remove')
    .action(async ({ json, tune, ...asked }: Form & Filter) => {
      const query = { ...asked, ...(tune && { tune_or_remove: 'true' as const }) }
      const report = await connected(shell, (client) => client.call(readAlertQuality, { query }))
      print(shell, { json }, report, ({ items }) => qualityTable(items))
    })
}

function qualityTable(items: AlertQuality[]): string {
  if (items.length === 0) return 'No alerts.'
  const rows = items.map((item) => [
    item.integration,
    item.rule,
    item.signals,
    item.alerts,
    item.pages,
    item.night_pages,
    item.false_positives,
    item.without_action,
    item.noise_share === null ? null : `${Math.round(item.noise_share * 100)} %`,
    item.because.join('; '),
  ])
  return table(columns, rows)
}
