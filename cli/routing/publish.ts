import type { Command } from 'commander'
import { publishRules } from '../../api/routing.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { wholeNumberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { publishedText } from './published-text.ts'
import { readRules } from './read-rules.ts'

type Options = Form & { file: string; note?: string; madeFrom?: number }

export function publish(shell: Shell): Command {
  return command('publish', {
    summary: 'Make the routing rules what a file says; lists that it leaves out stay.',
    examples: [
      ['routing publish -f rules.yaml --note "the batch cluster is quiet at night"'],
      ['routing publish -f rules.yaml --made-from 12', 'refused when there is a newer version than 12'],
    ],
  })
    .requiredOption('-f, --file <file>', 'rules as in the organisation file; - for standard input')
    .option('--note <text>', 'why')
    .addOption(
      wholeNumberOption('--made-from <version>', 'the version that was edited, as routing list shows it'),
    )
    .action(async ({ json, file, note, madeFrom }: Options) => {
      const body = { ...(await readRules(shell, file)), ...(note !== undefined && { note }) }
      const answer = await connected(shell, (client) =>
        client.call(publishRules, {
          body,
          ...(madeFrom !== undefined && { ifMatch: String(madeFrom) }),
        }),
      )
      print(shell, { json }, answer, publishedText)
    })
}
