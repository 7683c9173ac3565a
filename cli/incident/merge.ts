import type { Command } from 'commander'
import { mergeIncident } from '../../api/incident-verbs.ts'
import { command } from '../shell/command.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'

export function merge(shell: Shell): Command {
  return command('merge', {
    summary: 'Move what belongs to an incident into another one, which goes on.',
    examples: [['incident merge INC-143 INC-142', 'INC-143 ends as a duplicate, INC-142 keeps its state.']],
  })
    .argument('<id>', 'the one that ends, such as INC-143')
    .argument('<into>', 'the one that goes on, such as INC-142')
    .action(async (id: string, into: string, options: Form) => {
      await change(shell, options, (client) => client.call(mergeIncident, { params: { id }, body: { into } }))
    })
}
