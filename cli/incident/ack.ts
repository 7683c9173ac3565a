import type { Command } from 'commander'
import { acknowledgeIncident } from '../../api/incident-verbs.ts'
import { command } from '../shell/command.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'

export function ack(shell: Shell): Command {
  return command('ack', {
    summary: 'Say that you answer: all paging for the incident stops.',
    examples: [['incident ack INC-142']],
  })
    .argument('<id>', 'such as INC-142')
    .action(async (id: string, options: Form) => {
      await change(shell, options, (client) => client.call(acknowledgeIncident, { params: { id } }))
    })
}
