import { text as readAll } from 'node:stream/consumers'
import type { Command } from 'commander'
import { noteHandOver } from '../../api/hand-overs.ts'
import { connected } from '../connection/connect.ts'
import { onceOnly } from '../incident/change.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function note(shell: Shell): Command {
  return command('note', {
    summary: 'Add to the notes of a hand-over. Confirmations before it no longer count.',
    examples: [
      ['handover note handover-0a1b2c3d4e5f "db-1 fills up; **do not** restart it"'],
      ['handover note handover-0a1b2c3d4e5f - < notes.md', 'The text comes from standard input.'],
    ],
  })
    .argument('<id>', 'as in handover list')
    .argument('<text...>', 'Markdown, or - to read it from standard input')
    .action(async (id: string, words: string[], { json }: Form) => {
      const text = words.join() === '-' ? await readAll(shell.input) : words.join(' ')
      const noted = await connected(shell, (client) =>
        client.call(noteHandOver, { params: { id }, body: { text }, idempotencyKey: onceOnly() }),
      )
      print(shell, { json }, noted, ({ document }) => document)
    })
}
