import type { Command } from 'commander'
import { inhibitionRules } from '../../api/suppression-resources.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function remove(shell: Shell): Command {
  return command('remove', {
    summary: 'Remove an inhibition rule; what it kept quiet and still fires opens its incident.',
    examples: [['inhibition remove node-down']],
  })
    .argument('<id>', 'as in inhibition list')
    .action(async (id: string, form: Form) => {
      await connected(shell, (client) => client.call(inhibitionRules.remove, { params: { id } }))
      print(shell, form, { removed: id }, () => `The inhibition rule ${id} is removed.`)
    })
}
