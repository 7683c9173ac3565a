import type { Command } from 'commander'
import { subscriptions } from '../../api/communication-resources.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function remove(shell: Shell): Command {
  return command('remove', {
    summary: 'End a subscription.',
    examples: [['subscription remove eve-executive']],
  })
    .argument('<id>', 'as in subscription list')
    .action(async (id: string, options: Form) => {
      await connected(shell, (client) => client.call(subscriptions.remove, { params: { id } }))
      print(shell, options, { id, removed: true }, () => `Subscription ${id} is over.`)
    })
}
