import type { Command } from 'commander'
import { maintenanceWindows } from '../../api/suppression-resources.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function remove(shell: Shell): Command {
  return command('remove', {
    summary: 'Take a maintenance window away, as if it had not been planned.',
    examples: [['maintenance remove db-upgrade']],
  })
    .argument('<id>', 'as in maintenance list')
    .action(async (id: string, form: Form) => {
      await connected(shell, (client) => client.call(maintenanceWindows.remove, { params: { id } }))
      print(shell, form, { removed: id }, () => `The maintenance ${id} is removed.`)
    })
}
