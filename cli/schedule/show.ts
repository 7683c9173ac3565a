import type { Command } from 'commander'
import { stringify } from 'yaml'
import { schedules } from '../../api/organisation-resources.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function show(shell: Shell): Command {
  return command('show', {
    summary: 'Show a schedule as the organisation file has it.',
    examples: [
      ['schedule show payments-primary'],
      ['schedule show payments-primary > rota.yaml', 'to edit and publish'],
    ],
  })
    .argument('<schedule>', 'its id')
    .action(async (id: string, form: Form) => {
      const schedule = await connected(shell, (client) => client.call(schedules.get, { params: { id } }))
      print(shell, form, schedule, (found) => asYaml(found))
    })
}

function asYaml(schedule: object & { version: string }): string {
  const { version: _, ...content } = schedule
  return stringify(content, { lineWidth: 110 })
}
