import type { Command } from 'commander'
import { type AffectedService, listImpact } from '../../api/incidents.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { table } from '../shell/table.ts'

const columns = [
  { title: 'SERVICE' },
  { title: 'TIER', align: 'right' as const },
  { title: 'TEAM' },
  { title: 'OPEN' },
  { title: 'BECAUSE', flexible: true as const },
]

export function impact(shell: Shell): Command {
  return command('impact', {
    summary: 'What needs its service, directly or through others: where it may be felt next.',
    examples: [['incident impact INC-142'], ['incident impact INC-142 --json']],
  })
    .argument('<id>', 'such as INC-142')
    .action(async (id: string, { json }: Form) => {
      const found = await connected(shell, (client) => client.call(listImpact, { params: { id } }))
      print(shell, { json }, found, ({ items }) => impactTable(items))
    })
}

function impactTable(items: AffectedService[]): string {
  if (items.length === 0) return 'No service is known to need it.'
  const rows = items.map(({ service, tier, team, open_incidents: open, because }) => [
    service,
    tier === null ? '' : String(tier),
    team ?? '',
    open.join(' '),
    because,
  ])
  return table(columns, rows)
}
