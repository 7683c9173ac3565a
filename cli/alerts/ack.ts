import type { Command } from 'commander'
import { acknowledgeAlert } from '../../api/alerts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function ack(shell: Shell): Command {
  return command('ack', {
    summary: 'Say that you answer: all paging for the incident of the alert stops.',
    examples: [['alerts ack 0198c2a4-7d1e-7c3a-9f60-2b1d8e5a4c11']],
  })
    .argument('<id>', 'as in alerts list --json')
    .action(async (id: string, options: Form) => {
      const alert = await connected(shell, (client) => client.call(acknowledgeAlert, { params: { id } }))
      print(shell, options, alert, () => `"${alert.summary}" is acknowledged.`)
    })
}
