import type { Command } from 'commander'
import { declareIncident } from '../../api/incidents.ts'
import { command } from '../shell/command.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'

export function declare(shell: Shell): Command {
  return command('declare', {
    summary: 'Make it a coordinated response, with roles, cadence and clocks.',
    examples: [['incident declare INC-142 --severity SEV1']],
  })
    .argument('<id>', 'such as INC-142')
    .option('--severity <level>', 'SEV1, SEV-1, sev1, P1 or the name of your scheme; as it is when left out')
    .action(async (id: string, { severity, ...form }: Form & { severity?: string }) => {
      await change(shell, form, (client) =>
        client.call(declareIncident, { params: { id }, body: { severity } }),
      )
    })
}
