import type { Command } from 'commander'
import { addWorkaround } from '../../../api/workarounds.ts'
import { connected } from '../../connection/connect.ts'
import { command } from '../../shell/command.ts'
import { print, type Form } from '../../shell/print.ts'
import type { Shell } from '../../shell/shell.ts'
import { onceOnly } from '../change.ts'
import { workaroundTable } from './workaround-text.ts'

export function add(shell: Shell): Command {
  return command('add', {
    summary: 'Note what was done for the time being and has to be undone.',
    examples: [['incident workaround add INC-142 "Pool raised to 200" --undo "set it back to 50"']],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<what...>', 'what was done')
    .option('--undo <text>', 'how it is undone')
    .action(async (id: string, words: string[], { json, undo }: Form & { undo?: string }) => {
      const body = { what: words.join(' '), undo }
      const added = await connected(shell, (client) =>
        client.call(addWorkaround, { params: { id }, body, idempotencyKey: onceOnly() }),
      )
      print(shell, { json }, added, (workaround) => workaroundTable([workaround]))
    })
}
