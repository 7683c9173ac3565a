import type { Command } from 'commander'
import { listRelatedIncidents } from '../../api/incidents.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { wholeNumberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { relatedTable } from './related-text.ts'

export function related(shell: Shell): Command {
  return command('related', {
    summary: 'Incidents that have something to do with it or look like it, and why.',
    examples: [['incident related INC-142'], ['incident related INC-142 --open --days 7']],
  })
    .argument('<id>', 'such as INC-142')
    .option('--open', 'only those that are open')
    .addOption(wholeNumberOption('--days <number>', 'how far back; 365 when left out', { min: 1 }))
    .action(async (id: string, { json, open, days }: Form & { open?: true; days?: number }) => {
      const query = { ...(open && { open: 'true' as const }), ...(days !== undefined && { days }) }
      const found = await connected(shell, (client) =>
        client.call(listRelatedIncidents, { params: { id }, query }),
      )
      print(shell, { json }, found, ({ items }) => relatedTable(items))
    })
}
