import type { Command } from 'commander'
import { setParent } from '../../api/incident-verbs.ts'
import { command } from '../shell/command.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'

export function parent(shell: Shell): Command {
  return command('parent', {
    summary: 'Put an incident below another one, which stands for all of them.',
    examples: [['incident parent INC-143 INC-142'], ['incident parent INC-143 none']],
  })
    .argument('<id>', 'the one that goes below, such as INC-143')
    .argument('<parent>', 'the one above, such as INC-142, or none')
    .action(async (id: string, above: string, form: Form) => {
      const body = { parent: above === 'none' ? null : above }
      await change(shell, form, (client) => client.call(setParent, { params: { id }, body }))
    })
}
