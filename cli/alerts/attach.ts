import type { Command } from 'commander'
import { attachAlert } from '../../api/alerts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function attach(shell: Shell): Command {
  return command('attach', {
    summary: 'Move an alert into an open incident; nobody else is paged for it.',
    examples: [['alerts attach 0198c2a4-7d1e-7c3a-9f60-2b1d8e5a4c11 INC-142']],
  })
    .argument('<id>', 'as in alerts list --json')
    .argument('<incident>', 'such as INC-142')
    .action(async (id: string, incident: string, options: Form) => {
      const alert = await connected(shell, (client) =>
        client.call(attachAlert, { params: { id }, body: { incident } }),
      )
      print(shell, options, alert, () => `"${alert.summary}" belongs to ${alert.incident}.`)
    })
}
