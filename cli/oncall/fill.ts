import type { Command } from 'commander'
import { applyFill, type Fill, proposeFill } from '../../api/on-call-health.ts'
import { connected } from '../connection/connect.ts'
import { onceOnly } from '../incident/change.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { instantOption } from '../shell/options.ts'
import { print, tell, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { table } from '../shell/table.ts'

type Options = Form & { schedule: string; from: string; to: string; people?: string[]; apply?: true }

const columns = [
  { title: 'FROM' },
  { title: 'TO' },
  { title: 'PERSON' },
  { title: 'BECAUSE' },
  { title: 'PASSED OVER' },
]

export function fill(shell: Shell): Command {
  return command('fill', {
    summary: 'Propose fairly who is on call where nobody is, and why; with --apply, have it so.',
    examples: [
      ['oncall fill --schedule payments-primary --from 2026-08-03 --to 2026-09-28'],
      ['oncall fill --schedule payments-primary --from 2026-08-03 --to 2026-09-28 --apply'],
    ],
  })
    .requiredOption('--schedule <id>', 'the schedule to fill')
    .addOption(instantOption('--from <instant>', 'where it begins').makeOptionMandatory())
    .addOption(instantOption('--to <instant>', 'where it ends').makeOptionMandatory())
    .option('--people <ids...>', 'who may be chosen, instead of those in the layers')
    .option('--apply', 'add the proposal as overrides')
    .action(async ({ json, schedule, from, to, people, apply }: Options) => {
      const params = { id: schedule }
      const proposal = await connected(shell, async (client) => {
        const found = await client.call(proposeFill, { params, body: { from, to, people } })
        const { overrides } = found
        if (apply && overrides.length > 0)
          await client.call(applyFill, { params, body: { overrides }, idempotencyKey: onceOnly() })
        return found
      })
      print(shell, { json }, proposal, fillTable)
      if (!json) tell(shell, whatNow(proposal, apply))
    })
}

function fillTable({ turns }: Fill): string {
  if (turns.length === 0) return 'Somebody is on call all the time; there is nothing to fill.'
  const rows = turns.map(({ starts_at, ends_at, person, because, passed_over: passedOver }) => [
    minuteText(starts_at),
    minuteText(ends_at),
    person ?? 'nobody',
    because,
    passedOver.map((one) => `${one.person}: ${one.because}`).join('; '),
  ])
  return table(columns, rows)
}

function whatNow({ overrides }: Fill, apply: true | undefined): string {
  if (overrides.length === 0) return 'Nothing was changed.'
  const added = `Added ${overrides.length} ${overrides.length === 1 ? 'override' : 'overrides'}.`
  return apply ? added : 'Nothing was changed; add --apply to have it so.'
}
