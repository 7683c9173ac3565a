import type { Command } from 'commander'
import { unacknowledgeIncident } from '../../api/incident-verbs.ts'
import { command } from '../shell/command.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'

export function unack(shell: Shell): Command {
  return command('unack', {
    summary: 'Take the acknowledgement back: paging starts anew.',
    examples: [['incident unack INC-142']],
  })
    .argument('<id>', 'such as INC-142')
    .action(async (id: string, options: Form) => {
      await change(shell, options, (client) => client.call(unacknowledgeIncident, { params: { id } }))
    })
}
