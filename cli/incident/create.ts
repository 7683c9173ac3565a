import type { Command } from 'commander'
import { createIncident } from '../../api/incidents.ts'
import { command } from '../shell/command.ts'
import { instantOption } from '../shell/options.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change, onceOnly } from './change.ts'

type Options = Form & {
  title: string
  severity?: string
  impact?: string
  service?: string
  detectedBy?: string
  startedAt?: string
  drill?: true
  private?: true
}

export function create(shell: Shell): Command {
  return command('create', {
    summary: 'Open an incident and page its service; with a severity it is declared at once.',
    examples: [
      [
        'incident create --title "High API error rate" --severity SEV-1 --impact "50% of users affected" --service api',
      ],
      [
        'incident create --title "Disk filling up" --service payments-db --started-at 2026-03-01T14:00Z --json',
      ],
    ],
  })
    .requiredOption('--title <text>', 'what is wrong, in a line')
    .option('--severity <level>', 'SEV1, SEV-1, sev1, P1 or the name of your scheme')
    .option('--impact <text>', 'who or what suffers')
    .option('--service <id>', 'the service in trouble, whose policy is paged')
    .option('--detected-by <who>', 'for example monitoring, customer, a person')
    .addOption(instantOption('--started-at <instant>', 'when the trouble began'))
    .option('--drill', 'an exercise; metrics leave it out')
    .option('--private', 'seen by those who are paged, hold a role or administrate')
    .action(async (options: Options) => {
      const body = {
        title: options.title,
        severity: options.severity,
        impact: options.impact,
        service: options.service,
        detected_by: options.detectedBy,
        started_at: options.startedAt,
        drill: options.drill,
        private: options.private,
      }
      await change(shell, options, (client) =>
        client.call(createIncident, { body, idempotencyKey: onceOnly() }),
      )
    })
}
