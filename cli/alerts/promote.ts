import type { Command } from 'commander'
import { promoteAlert } from '../../api/alerts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function promote(shell: Shell): Command {
  return command('promote', {
    summary: 'Open an incident for an alert that paged nobody, and page for it.',
    examples: [['alerts promote 0198c2a4-7d1e-7c3a-9f60-2b1d8e5a4c11']],
  })
    .argument('<id>', 'as in alerts list --status suppressed --json')
    .action(async (id: string, options: Form) => {
      const alert = await connected(shell, (client) => client.call(promoteAlert, { params: { id } }))
      print(shell, options, alert, () => `"${alert.summary}" is ${alert.incident} now.`)
    })
}
