import type { Command } from 'commander'
import { removeAbsence } from '../../api/absences.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function remove(shell: Shell): Command {
  return command('remove', {
    summary: 'The person is not away after all.',
    examples: [['absence remove 0198c2a4-7d1e-7c3a-9f60-2b1d8e5a4c11']],
  })
    .argument('<id>', 'as in absence list')
    .action(async (id: string, options: Form) => {
      await connected(shell, (client) => client.call(removeAbsence, { params: { id } }))
      print(shell, options, { id, removed: true }, () => `Absence ${id} is removed.`)
    })
}
