import type { Command } from 'commander'
import { revokeCalendar } from '../../api/calendars.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function revoke(shell: Shell): Command {
  return command('revoke', {
    summary: 'End a calendar address at once.',
    examples: [['calendar revoke 0198c2a4-7d1e-7c3a-9f60-2b1d8e5a4c11']],
  })
    .argument('<id>', 'as in calendar list')
    .action(async (id: string, options: Form) => {
      await connected(shell, (client) => client.call(revokeCalendar, { params: { id } }))
      print(shell, options, { id, revoked: true }, () => `Calendar ${id} can no longer be read.`)
    })
}
