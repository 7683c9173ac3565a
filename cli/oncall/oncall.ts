import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import { finalSchedule, onCallNow } from '../../api/on-call.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { instantOption, UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { finalTable, onCallTable, shiftsText } from './on-call-text.ts'

type Options = Form & {
  schedule?: string
  team?: string
  service?: string
  at?: string
  from?: string
  to?: string
}

export function oncall(shell: Shell): Command {
  return command('oncall', {
    summary: 'Who is on call now and who is next, or from when to when.',
    examples: [
      ['oncall'],
      ['oncall --schedule payments-primary --at 2026-12-24T18:00+01:00'],
      ['oncall --schedule payments-primary --from 2026-03-01 --to 2026-04-01'],
    ],
  })
    .option('--schedule <id>', 'only this schedule')
    .option('--team <id>', 'only the schedules of this team')
    .option('--service <id>', 'only the schedules that this service pages')
    .addOption(instantOption('--at <instant>', 'then, instead of now').conflicts(['from', 'to']))
    .addOption(instantOption('--from <instant>', 'shifts from then on, up to 400 days'))
    .addOption(instantOption('--to <instant>', 'shifts until then'))
    .action(async ({ json, from, to, ...which }: Options) => {
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      if (from === undefined && to === undefined) {
        const answer = await connected(shell, (client) => client.call(onCallNow, { query: which }))
        return print(shell, { json }, answer, (found) => onCallTable(found, width))
      }
      if (from === undefined || to === undefined) throw new UsedWrongly('Give both --from and --to, or --at.')
      const shifts = await connected(shell, (client) => shiftsOf(client, which, { from, to }))
      print(shell, { json }, shifts, (found) =>
        'items' in found ? shiftsText(found.items, width) : finalTable(found, width),
      )
    })
}

/** Of one schedule as the API has it; of several, one after the other. */
async function shiftsOf(
  client: Client,
  { schedule, team, service }: Options,
  query: { from: string; to: string },
) {
  if (schedule !== undefined) return await client.call(finalSchedule, { params: { id: schedule }, query })
  const { items: found } = await client.call(onCallNow, { query: { team, service } })
  const items = await Promise.all(
    found.map(async ({ schedule: id }) => ({
      schedule: id,
      ...(await client.call(finalSchedule, { params: { id }, query })),
    })),
  )
  return { items, next_cursor: null }
}
