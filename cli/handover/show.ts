import type { Command } from 'commander'
import { showHandOver } from '../../api/hand-overs.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function show(shell: Shell): Command {
  return command('show', {
    summary: 'The document of a hand-over, in Markdown.',
    examples: [['handover show handover-0a1b2c3d4e5f']],
  })
    .argument('<id>', 'as in handover list')
    .action(async (id: string, { json }: Form) => {
      const found = await connected(shell, (client) => client.call(showHandOver, { params: { id } }))
      print(shell, { json }, found, ({ document }) => document)
    })
}
