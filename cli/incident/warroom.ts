import type { Command } from 'commander'
import { openWarRoom } from '../../api/incident-verbs.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function warroom(shell: Shell): Command {
  return command('warroom', {
    summary: 'Open the war room of an incident, and say how to reach it.',
    examples: [['incident warroom INC-142']],
  })
    .argument('<id>', 'such as INC-142')
    .action(async (id: string, form: Form) => {
      const incident = await connected(shell, (client) => client.call(openWarRoom, { params: { id } }))
      print(shell, form, incident, ({ war_room: room }) =>
        [`#${room?.channel ?? ''}`, room?.call_url, room?.backup_call_url].filter(Boolean).join('\n'),
      )
    })
}
