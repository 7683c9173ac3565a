import { type Command, Option } from 'commander'
import type { z } from 'zod'
import type { Client } from '../../api/client.ts'
import { type Final, finalSchedule, onCallNow } from '../../api/on-call.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { instantOption, UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { fill } from './fill.ts'
import { health } from './health.ts'
import { pay } from './pay.ts'
import { finalTable, onCallText, shiftsText } from './on-call-text.ts'

type Options = Form & {
  schedule?: string
  team?: string
  service?: string
  policy?: string
  person?: string
  next?: boolean
  at?: string
  from?: string
  to?: string
}

export function oncall(shell: Shell): Command {
  return command('oncall', {
    summary: 'Who is on call now and who is next, or from when to when.',
    examples: [
      ['oncall'],
      ['oncall --service checkout-api', 'with whom each step of its policy would page'],
      ['oncall --person ana --next', 'and when Ana is on call again'],
      ['oncall --schedule payments-primary --at 2026-12-24T18:00+01:00'],
      ['oncall --schedule payments-primary --from 2026-03-01 --to 2026-04-01'],
    ],
  })
    .enablePositionalOptions()
    .addCommand(pay(shell))
    .addCommand(health(shell))
    .addCommand(fill(shell))
    .option('--schedule <id>', 'only this schedule')
    .option('--team <id>', 'only the schedules of this team')
    .option('--service <id>', 'only the schedules that this service pages, and the steps')
    .option('--policy <id>', 'only the schedules that this escalation policy pages, and the steps')
    .option('--person <id>', 'only where this person is on call, and their next shifts')
    .addOption(instantOption('--at <instant>', 'then, instead of now').conflicts(['from', 'to']))
    .addOption(instantOption('--from <instant>', 'shifts from then on, up to 400 days'))
    .addOption(instantOption('--to <instant>', 'shifts until then'))
    .addOption(new Option('--next', 'who comes next, and when').conflicts(['from', 'to']))
    .action(async ({ json, from, to, next, ...which }: Options) => {
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      if (from === undefined && to === undefined) {
        const answer = await connected(shell, (client) => client.call(onCallNow, { query: which }))
        return print(shell, { json }, answer, (found) => onCallText(found, { next, width }))
      }
      if (from === undefined || to === undefined) throw new UsedWrongly('Give both --from and --to, or --at.')
      const shifts = await connected(shell, (client) => shiftsOf(client, which, { from, to }))
      print(shell, { json }, shifts, (found) =>
        'items' in found ? shiftsText(found.items, width) : finalTable(found, width),
      )
    })
}

/** Of one schedule as the API has it; of several, one after the other; of a person, their own shifts. */
async function shiftsOf(
  client: Client,
  { schedule, team, service, policy, person }: Options,
  query: { from: string; to: string },
) {
  if (schedule !== undefined && person === undefined) {
    return await client.call(finalSchedule, { params: { id: schedule }, query })
  }
  const { items: found } = await client.call(onCallNow, { query: { schedule, team, service, policy } })
  const all = await Promise.all(
    found.map(async ({ schedule: id }) => ({
      schedule: id,
      ...(await client.call(finalSchedule, { params: { id }, query })),
    })),
  )
  const items = person === undefined ? all : all.flatMap((one) => withPerson(one, person))
  return { items, next_cursor: null }
}

function withPerson<T extends z.output<typeof Final>>(one: T, person: string): T[] {
  const entries = one.entries.filter(({ people }) => people.includes(person))
  return entries.length === 0 ? [] : [{ ...one, entries, gaps: [] }]
}
