import type { Command } from 'commander'
import { resolveIncident } from '../../api/incident-verbs.ts'
import { resolveCriteria, type Criterion } from '../../domain/incident/ending.ts'
import { outcomes, type Outcome } from '../../domain/incident/lifecycle.ts'
import { command } from '../shell/command.ts'
import { choiceOption } from '../shell/options.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'
import { guarded } from './guarded.ts'

type Options = Form & {
  outcome?: Outcome
  criteria?: Criterion[]
  criteriaConfirmed?: true
  override?: string
}

const criteria = resolveCriteria.map(({ id, text }) => `  ${id.padEnd(18)}${text}`).join('\n')
const wayOut = `--criteria-confirmed confirms all of these:\n${criteria}\n--override REASON resolves it all the same.`

export function resolve(shell: Shell): Command {
  return command('resolve', {
    summary: 'The trouble is over; its alerts are resolved too.',
    examples: [
      ['incident resolve INC-142 --outcome fixed --criteria-confirmed'],
      ['incident resolve INC-142 --outcome false-positive --override "A test alert"'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .addOption(choiceOption('--outcome <word>', 'what it turned out to be', outcomes))
    .addOption(
      choiceOption(
        '--criteria <words...>',
        'those that hold, one by one',
        resolveCriteria.map(({ id }) => id),
      ),
    )
    .option('--criteria-confirmed', 'error rate, latency, reports, health checks and dependencies are fine')
    .option('--override <reason>', 'resolve it although a guard refuses')
    .action(async (id: string, { json, outcome, criteria: hold, criteriaConfirmed, override }: Options) => {
      const body = { outcome, criteria: hold, criteria_confirmed: criteriaConfirmed, override }
      await guarded(
        change(shell, { json }, (client) => client.call(resolveIncident, { params: { id }, body })),
        wayOut,
      )
    })
}
