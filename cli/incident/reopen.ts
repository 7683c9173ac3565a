import type { Command } from 'commander'
import { reopenIncident } from '../../api/incident-verbs.ts'
import { command } from '../shell/command.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'

export function reopen(shell: Shell): Command {
  return command('reopen', {
    summary: 'It was not over: open it again, paging starts anew.',
    examples: [['incident reopen INC-142']],
  })
    .argument('<id>', 'such as INC-142')
    .action(async (id: string, options: Form) => {
      await change(shell, options, (client) => client.call(reopenIncident, { params: { id } }))
    })
}
