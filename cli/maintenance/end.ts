import type { Command } from 'commander'
import { endMaintenance } from '../../api/suppression-resources.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function end(shell: Shell): Command {
  return command('end', {
    summary: 'End maintenance now, and for good where it recurs; alerts still firing open their incidents.',
    examples: [['maintenance end db-upgrade']],
  })
    .argument('<id>', 'as in maintenance list')
    .action(async (id: string, form: Form) => {
      const ended = await connected(shell, (client) => client.call(endMaintenance, { params: { id } }))
      print(shell, form, ended, () => `The maintenance ${id} is over.`)
    })
}
