import type { Command } from 'commander'
import { endSilence } from '../../api/silences.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function end(shell: Shell): Command {
  return command('end', {
    summary: 'End a silence now; alerts still firing open their incidents.',
    examples: [['silence end 0198c2a4-7d1e-7c3a-9f60-2b1d8e5a4c11']],
  })
    .argument('<id>', 'as in silence list')
    .action(async (id: string, options: Form) => {
      const ended = await connected(shell, (client) => client.call(endSilence, { params: { id } }))
      print(shell, options, ended, () => `Silence ${id} is over.`)
    })
}
