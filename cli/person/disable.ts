import type { Command } from 'commander'
import { disablePerson, enablePerson } from '../../api/accounts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function disable(shell: Shell): Command {
  return command('disable', {
    summary: 'End every session of a person, whose tokens open nothing any more.',
    examples: [['person disable bo']],
  })
    .argument('<person>', 'their id')
    .action(async (person: string, options: Form) => {
      const account = await connected(shell, (client) =>
        client.call(disablePerson, { params: { id: person } }),
      )
      print(
        shell,
        options,
        account,
        () => `${person} cannot sign in any more. Schedules that name them go on.`,
      )
    })
}

export function enable(shell: Shell): Command {
  return command('enable', {
    summary: 'Let a disabled person sign in again.',
    examples: [['person enable bo']],
  })
    .argument('<person>', 'their id')
    .action(async (person: string, options: Form) => {
      const account = await connected(shell, (client) =>
        client.call(enablePerson, { params: { id: person } }),
      )
      print(shell, options, account, () => `${person} can sign in again.`)
    })
}
