import type { Command } from 'commander'
import { runCommand, runCommandInIncident } from '../api/commands.ts'
import { connected } from './connection/connect.ts'
import { onceOnly } from './incident/change.ts'
import { command } from './shell/command.ts'
import { print, type Form } from './shell/print.ts'
import type { Shell } from './shell/shell.ts'

type Options = Form & { incident?: string }

export function doCommand(shell: Shell): Command {
  return command('do', {
    summary: 'Carry out a line as it is typed in a war room.',
    examples: [
      ["do '/help'", 'What there is.'],
      ["do '/incident severity INC-142 SEV1 because all regions fail'"],
      ["do --incident INC-142 '/incident note [DECISION] Roll back'"],
    ],
  })
    .argument('<line...>', 'such as /page ana The database is full')
    .option('--incident <id>', 'the incident that is meant where the line names none')
    .action(async (words: string[], { json, incident }: Options) => {
      const sent = { body: { text: words.join(' ') }, idempotencyKey: onceOnly() }
      const answer = await connected(shell, (client) =>
        incident === undefined
          ? client.call(runCommand, sent)
          : client.call(runCommandInIncident, { params: { id: incident }, ...sent }),
      )
      print(shell, { json }, answer, ({ text }) => text)
    })
}
