import type { Command } from 'commander'
import { undoWorkaround } from '../../../api/workarounds.ts'
import { connected } from '../../connection/connect.ts'
import { command } from '../../shell/command.ts'
import { numberArgument } from '../../shell/options.ts'
import { print, type Form } from '../../shell/print.ts'
import type { Shell } from '../../shell/shell.ts'
import { workaroundTable } from './workaround-text.ts'

export function undo(shell: Shell): Command {
  return command('undo', {
    summary: 'Say that a workaround is undone.',
    examples: [['incident workaround undo INC-142 1']],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<number>', 'as in incident workaround list', numberArgument)
    .action(async (id: string, number: number, form: Form) => {
      const undone = await connected(shell, (client) =>
        client.call(undoWorkaround, { params: { id, number } }),
      )
      print(shell, form, undone, (workaround) => workaroundTable([workaround]))
    })
}
