import type { Command } from 'commander'
import { metricNames, readMetrics } from '../../api/metrics.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { choiceOption, numberOption, wholeNumberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { metricsText } from './metrics-text.ts'

type Options = Form & {
  period: number
  verbose?: true
  trends?: true
  months?: number
  compareServices?: true
  metric?: (typeof metricNames)[number]
  severity?: string
  service?: string
}

export function metrics(shell: Shell): Command {
  return command('metrics', {
    summary: 'How long detecting, answering and ending incidents takes.',
    examples: [
      ['metrics --period 30 --verbose --compare-services'],
      ['metrics --trends --months 12 --severity SEV1'],
      ['metrics --metric mttr --json'],
    ],
  })
    .addOption(
      numberOption('--period <days>', 'so many times 24 hours up to now', { max: 3_660 }).default(30),
    )
    .option('--verbose', 'also extremes, severities, services and what each metric means')
    .option('--trends', 'also medians by calendar month')
    .addOption(wholeNumberOption('--months <count>', 'how many months of trends (6)', { min: 1, max: 120 }))
    .option('--compare-services', 'also the services side by side')
    .addOption(choiceOption('--metric <name>', 'this metric alone', metricNames))
    .option('--severity <level>', 'only this level')
    .option('--service <id>', 'only of this service')
    .action(async (options: Options) => {
      const query = {
        period: options.period,
        metric: options.metric,
        months: options.trends || options.months !== undefined ? (options.months ?? 6) : undefined,
        compare: options.compareServices ? ('services' as const) : undefined,
        severity: options.severity,
        service: options.service,
      }
      const answer = await connected(shell, (client) => client.call(readMetrics, { query }))
      print(shell, options, answer, (figures) => metricsText(figures, options))
    })
}
