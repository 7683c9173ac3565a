import type { Command } from 'commander'
import { heartbeats } from '../../api/heartbeats.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { heartbeatTable } from './heartbeat-text.ts'

export function show(shell: Shell): Command {
  return command('show', {
    summary: 'Show a heartbeat with its state.',
    examples: [['heartbeat show nightly-backup']],
  })
    .argument('<id>', 'as in heartbeat list')
    .action(async (id: string, form: Form) => {
      const found = await connected(shell, (client) => client.call(heartbeats.get, { params: { id } }))
      print(shell, form, found, (one) => heartbeatTable([one]))
    })
}
