import type { Command } from 'commander'
import { showAlert } from '../../api/alerts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { alertText } from './alert-text.ts'

export function show(shell: Shell): Command {
  return command('show', {
    summary: 'Show an alert, and which rule decided what about it.',
    examples: [['alerts show 0198c0de-…'], ['alerts show 0198c0de-… --json']],
  })
    .argument('<id>', 'its id, as alerts list --json shows it')
    .action(async (id: string, options: Form) => {
      const alert = await connected(shell, (client) => client.call(showAlert, { params: { id } }))
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      print(shell, options, alert, (found) => alertText(found, width))
    })
}
