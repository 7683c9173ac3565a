import type { Command } from 'commander'
import { createIncident } from '../api/incidents.ts'
import { report as reported } from './incident/change.ts'
import { reportBody, type ReportOptions, reportOptions } from './incident/report-options.ts'
import { command } from './shell/command.ts'
import type { Shell } from './shell/shell.ts'

export function report(shell: Shell): Command {
  const reporting = command('report', {
    summary: 'Something is wrong: open an incident in triage, and page who is on call for its service.',
    examples: [['report "Checkout is slow" --service shop'], ['report "Odd log-ins" --template security']],
  }).argument('<title>', 'what is wrong, in a line')
  return reportOptions(reporting).action(async (title: string, options: ReportOptions) => {
    const body = { title, detected_by: 'a person', ...reportBody(options) }
    await reported(shell, options, (client, idempotencyKey) =>
      client.call(createIncident, { body, idempotencyKey }),
    )
  })
}
