import type { Command } from 'commander'
import { resolveAlert } from '../../api/alerts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function resolve(shell: Shell): Command {
  return command('resolve', {
    summary: 'Say that the trouble of an alert is over, as its source would.',
    examples: [['alerts resolve 0198c2a4-7d1e-7c3a-9f60-2b1d8e5a4c11']],
  })
    .argument('<id>', 'as in alerts list --json')
    .action(async (id: string, options: Form) => {
      const alert = await connected(shell, (client) => client.call(resolveAlert, { params: { id } }))
      print(shell, options, alert, () => `"${alert.summary}" is resolved.`)
    })
}
