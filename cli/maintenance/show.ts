import type { Command } from 'commander'
import { maintenanceWindows } from '../../api/suppression-resources.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { maintenanceTable } from './maintenance-text.ts'

export function show(shell: Shell): Command {
  return command('show', {
    summary: 'Show a maintenance window.',
    examples: [['maintenance show db-upgrade']],
  })
    .argument('<id>', 'as in maintenance list')
    .action(async (id: string, form: Form) => {
      const found = await connected(shell, (client) =>
        client.call(maintenanceWindows.get, { params: { id } }),
      )
      print(shell, form, found, (window) => maintenanceTable([window], new Date()))
    })
}
