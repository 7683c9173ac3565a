import type { Command } from 'commander'
import { readAccount } from '../../api/account.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { table } from '../shell/table.ts'

export function list(shell: Shell): Command {
  return command('list', {
    summary: 'Where you are signed in to the web app.',
    examples: [['session list']],
  }).action(async (options: Form) => {
    const { sessions } = await connected(shell, (client) => client.call(readAccount))
    const width = shell.out.isTerminal ? shell.out.columns : undefined
    print(shell, options, { items: sessions, next_cursor: null }, ({ items }) =>
      table(
        [{ title: 'ID' }, { title: 'DEVICE' }, { title: 'ADDRESS' }, { title: 'LAST USED' }],
        items.map(({ id, device, ip, last_used_at: at }) => [id, device, ip, minuteText(at)]),
        width,
      ),
    )
  })
}
