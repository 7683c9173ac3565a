import type { Command } from 'commander'
import { escalateIncident } from '../../api/incident-verbs.ts'
import { command } from '../shell/command.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'

export function escalate(shell: Shell): Command {
  return command('escalate', {
    summary: 'Page the next step of the policy now.',
    examples: [['incident escalate INC-142']],
  })
    .argument('<id>', 'such as INC-142')
    .action(async (id: string, options: Form) => {
      await change(shell, options, (client) => client.call(escalateIncident, { params: { id } }))
    })
}
