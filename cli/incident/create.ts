import type { Command } from 'commander'
import { createIncident } from '../../api/incidents.ts'
import { outcomes, type Outcome } from '../../domain/incident/lifecycle.ts'
import { command } from '../shell/command.ts'
import { choiceOption, instantOption } from '../shell/options.ts'
import type { Shell } from '../shell/shell.ts'
import { report } from './change.ts'
import { reportBody, type ReportOptions, reportOptions } from './report-options.ts'

type Options = ReportOptions & {
  title?: string
  severity?: string
  detectedBy?: string
  detectedAt?: string
  declaredAt?: string
  acknowledgedAt?: string
  identifiedAt?: string
  mitigatedAt?: string
  resolvedAt?: string
  outcome?: Outcome
  drill?: true
}

export function create(shell: Shell): Command {
  const creating = command('create', {
    summary: 'Open an incident and page its service; with a severity it is declared at once.',
    examples: [
      [
        'incident create --title "High API error rate" --severity SEV-1 --impact "50% of users affected" --service api',
      ],
      ['incident create --template security --service api', 'Private, with first tasks.'],
      [
        'incident create --title "Mail was late" --service mail --detected-at 2026-03-01T14:00Z --resolved-at 2026-03-01T15:00Z',
        'It is over: nobody is paged.',
      ],
    ],
  })
    .option('--title <text>', 'what is wrong, in a line; a template has one')
    .option('--severity <level>', 'SEV1, SEV-1, sev1, P1 or the name of your scheme')
    .option('--detected-by <who>', 'for example monitoring, customer, a person')
  return reportOptions(creating)
    .addOption(instantOption('--detected-at <instant>', 'when it was noticed; now when left out'))
    .addOption(instantOption('--declared-at <instant>', 'when it was declared'))
    .addOption(instantOption('--acknowledged-at <instant>', 'when somebody answered'))
    .addOption(instantOption('--identified-at <instant>', 'when the cause was known'))
    .addOption(instantOption('--mitigated-at <instant>', 'when it did not hurt any more'))
    .addOption(instantOption('--resolved-at <instant>', 'when it was over'))
    .addOption(choiceOption('--outcome <word>', 'what it turned out to be', outcomes))
    .option('--drill', 'an exercise; metrics leave it out')
    .action(async (options: Options) => {
      const body = {
        title: options.title,
        severity: options.severity,
        detected_by: options.detectedBy,
        ...reportBody(options),
        detected_at: options.detectedAt,
        declared_at: options.declaredAt,
        acknowledged_at: options.acknowledgedAt,
        identified_at: options.identifiedAt,
        mitigated_at: options.mitigatedAt,
        resolved_at: options.resolvedAt,
        outcome: options.outcome,
        drill: options.drill,
      }
      await report(shell, options, (client, idempotencyKey) =>
        client.call(createIncident, { body, idempotencyKey }),
      )
    })
}
