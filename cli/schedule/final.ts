import type { Command } from 'commander'
import { finalSchedule } from '../../api/on-call.ts'
import { connected } from '../connection/connect.ts'
import { finalTable } from '../oncall/on-call-text.ts'
import { command } from '../shell/command.ts'
import { instantOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Options = Form & { from: string; to: string }

export function final(shell: Shell): Command {
  return command('final', {
    summary: 'Who is on call from when to when, overrides applied.',
    examples: [['schedule final payments-primary --from 2026-03-01 --to 2026-04-01']],
  })
    .argument('<schedule>', 'its id')
    .addOption(instantOption('--from <instant>', 'from then on').makeOptionMandatory())
    .addOption(instantOption('--to <instant>', 'until then, up to 400 days later').makeOptionMandatory())
    .action(async (id: string, { json, ...query }: Options) => {
      const answer = await connected(shell, (client) => client.call(finalSchedule, { params: { id }, query }))
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      print(shell, { json }, answer, (found) => finalTable(found, width))
    })
}
