import type { Command } from 'commander'
import { changeSeverity } from '../../api/incident-verbs.ts'
import { command } from '../shell/command.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'

export function severity(shell: Shell): Command {
  return command('severity', {
    summary: 'Raise or lower the severity.',
    examples: [['incident severity INC-142 SEV1 --reason "All regions are affected"']],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<level>', 'SEV1, SEV-1, sev1, P1 or the name of your scheme')
    .requiredOption('--reason <text>', 'why; it goes into the timeline')
    .action(async (id: string, level: string, { reason, ...form }: Form & { reason: string }) => {
      await change(shell, form, (client) =>
        client.call(changeSeverity, { params: { id }, body: { severity: level, reason } }),
      )
    })
}
