import { InvalidArgumentError, type Command } from 'commander'
import { replayRules } from '../../api/routing.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { readRules } from './read-rules.ts'
import { replayText } from './replay-text.ts'

type Options = Form & { file: string; days: number }

export function replay(shell: Shell): Command {
  return command('replay', {
    summary:
      'What rules would have made different of the signals of the last days, before they are published.',
    examples: [['routing replay -f rules.yaml'], ['routing replay -f rules.yaml --days 30 --json']],
  })
    .requiredOption('-f, --file <file>', 'rules as in the organisation file; - for standard input')
    .option('--days <number>', 'how far back, 90 at most', daysOf, 7)
    .action(async ({ json, file, days }: Options) => {
      const body = { ...(await readRules(shell, file)), days }
      const answer = await connected(shell, (client) => client.call(replayRules, { body }))
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      print(shell, { json }, answer, (found) => replayText(found, width))
    })
}

function daysOf(text: string): number {
  const days = Number(text)
  if (days > 0 && days <= 90) return days
  throw new InvalidArgumentError('must be a number of days up to 90.')
}
