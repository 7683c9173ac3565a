import type { Command } from 'commander'
import { askForChange } from '../../../api/change-requests.ts'
import { connected } from '../../connection/connect.ts'
import { command } from '../../shell/command.ts'
import { print, type Form } from '../../shell/print.ts'
import type { Shell } from '../../shell/shell.ts'
import { onceOnly } from '../change.ts'
import { requestTable } from './request-text.ts'

export function ask(shell: Shell): Command {
  return command('ask', {
    summary: 'Ask the incident commander for a change of production.',
    examples: [['incident change-request ask INC-142 "Restart the workers" --undo "nothing to undo"']],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<what...>', 'what shall be changed')
    .option('--undo <text>', 'how it is taken back')
    .action(async (id: string, words: string[], { json, undo }: Form & { undo?: string }) => {
      const body = { what: words.join(' '), undo }
      const asked = await connected(shell, (client) =>
        client.call(askForChange, { params: { id }, body, idempotencyKey: onceOnly() }),
      )
      print(shell, { json }, asked, (request) => requestTable([request]))
    })
}
