import type { Command } from 'commander'
import { heartbeats } from '../../api/heartbeats.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { heartbeatTable } from './heartbeat-text.ts'

export function ping(shell: Shell): Command {
  return command('ping', {
    summary: 'Say that a job ran: the next ping is expected from now on.',
    examples: [['heartbeat ping nightly-backup']],
  })
    .argument('<id>', 'as in heartbeat list')
    .action(async (id: string, form: Form) => {
      const pinged = await connected(shell, (client) => client.call(heartbeats.ping, { params: { id } }))
      print(shell, form, pinged, (one) => heartbeatTable([one]))
    })
}
