import type { Command } from 'commander'
import { publishRules } from '../../api/routing.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { publishedText } from './published-text.ts'
import { readRules } from './read-rules.ts'

type Options = Form & { file: string; note?: string }

export function publish(shell: Shell): Command {
  return command('publish', {
    summary: 'Make the routing rules what a file says; lists that it leaves out stay.',
    examples: [['routing publish -f rules.yaml --note "the batch cluster is quiet at night"']],
  })
    .requiredOption('-f, --file <file>', 'rules as in the organisation file; - for standard input')
    .option('--note <text>', 'why')
    .action(async ({ json, file, note }: Options) => {
      const body = { ...(await readRules(shell, file)), ...(note !== undefined && { note }) }
      const answer = await connected(shell, (client) => client.call(publishRules, { body }))
      print(shell, { json }, answer, publishedText)
    })
}
