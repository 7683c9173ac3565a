import type { Command } from 'commander'
import { scheduleGaps } from '../../api/on-call.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { instantOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { table, type Column } from '../shell/table.ts'

type Options = Form & { from?: string; to?: string }

const columns: Column[] = [{ title: 'NOBODY FROM' }, { title: 'TO' }]

export function gaps(shell: Shell): Command {
  return command('gaps', {
    summary: 'When nobody is on call, as far as the schedule is published.',
    examples: [['schedule gaps payments-primary'], ['schedule gaps payments-primary --to 2026-12-31 --json']],
  })
    .argument('<schedule>', 'its id')
    .addOption(instantOption('--from <instant>', 'from then on (now)'))
    .addOption(instantOption('--to <instant>', 'until then (six weeks from now, or as its rules say)'))
    .action(async (id: string, { json, ...query }: Options) => {
      const answer = await connected(shell, (client) => client.call(scheduleGaps, { params: { id }, query }))
      print(shell, { json }, answer, (found) =>
        found.gaps.length === 0
          ? `Somebody is on call from ${minuteText(found.from)} to ${minuteText(found.to)}.`
          : table(
              columns,
              found.gaps.map((gap) => [minuteText(gap.starts_at), minuteText(gap.ends_at)]),
            ),
      )
    })
}
