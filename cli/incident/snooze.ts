import type { Command } from 'commander'
import { snoozeIncident } from '../../api/incident-verbs.ts'
import { command } from '../shell/command.ts'
import { numberOption } from '../shell/options.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'

export function snooze(shell: Shell): Command {
  return command('snooze', {
    summary: 'Silence the paging of an incident for a while.',
    examples: [['incident snooze INC-142 --minutes 30']],
  })
    .argument('<id>', 'such as INC-142')
    .addOption(
      numberOption('--minutes <count>', 'how long; then it pages again', { min: 0.01 }).makeOptionMandatory(),
    )
    .action(async (id: string, { minutes, ...form }: Form & { minutes: number }) => {
      await change(shell, form, (client) =>
        client.call(snoozeIncident, { params: { id }, body: { minutes } }),
      )
    })
}
