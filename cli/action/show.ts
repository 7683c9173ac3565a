import type { Command } from 'commander'
import { showActionItem } from '../../api/action-items.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { actionText } from './action-text.ts'

export function show(shell: Shell): Command {
  return command('show', { summary: 'One action item.', examples: [['action show ACT-12']] })
    .argument('<id>', 'such as ACT-12')
    .action(async (id: string, form: Form) => {
      const item = await connected(shell, (client) => client.call(showActionItem, { params: { id } }))
      print(shell, form, item, actionText)
    })
}
