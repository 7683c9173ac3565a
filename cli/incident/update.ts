import type { Command } from 'commander'
import { updateIncident } from '../../api/incident-verbs.ts'
import { statuses, type Status } from '../../domain/incident/lifecycle.ts'
import { command } from '../shell/command.ts'
import { choiceOption, numberOption, UsedWrongly } from '../shell/options.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change, onceOnly } from './change.ts'

type Options = Form & {
  status?: Status
  event?: string
  details?: string
  errorRate?: number
  usersAffected?: number
  audience?: 'internal' | 'external'
}

export function update(shell: Shell): Command {
  return command('update', {
    summary: 'Move an incident along its lifecycle and say what is known.',
    examples: [
      [
        'incident update INC-142 --status identified --event "Bad deploy" --details "v2.3.1 leaks connections"',
      ],
      ['incident update INC-142 --error-rate 8 --users-affected 1200'],
      ['incident update INC-142 --audience external --details "Payments fail for some; next word at 15:30"'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .addOption(choiceOption('--status <word>', 'where it stands now', statuses))
    .option('--event <text>', 'what happened, in a line')
    .option('--details <text>', 'more about it')
    .addOption(numberOption('--error-rate <percent>', 'the share of requests that fail', { max: 100 }))
    .addOption(numberOption('--users-affected <count>', 'how many users are affected'))
    .addOption(
      choiceOption('--audience <who>', 'external notes what customers were told', ['internal', 'external']),
    )
    .action(async (id: string, { json, audience, ...known }: Options) => {
      const body = {
        status: known.status,
        event: known.event,
        details: known.details,
        error_rate: known.errorRate,
        users_affected: known.usersAffected,
      }
      if (Object.values(body).every((value) => value === undefined))
        throw new UsedWrongly(
          'Say what is new: --status, --event, --details, --error-rate or --users-affected.',
        )
      await change(shell, { json }, (client) =>
        client.call(updateIncident, {
          params: { id },
          body: { ...body, audience },
          idempotencyKey: onceOnly(),
        }),
      )
    })
}
