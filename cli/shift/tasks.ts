import type { Command } from 'commander'
import { showShift } from '../../api/shifts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { tasksText } from './shift-text.ts'

export function tasks(shell: Shell): Command {
  return command('tasks', {
    summary: 'What there is to do for a shift: 48 and 24 hours before, at its start and at its end.',
    examples: [['shift tasks shift-0a1b2c3d4e5f']],
  })
    .argument('<id>', 'as in shift list')
    .action(async (id: string, { json }: Form) => {
      const shift = await connected(shell, (client) => client.call(showShift, { params: { id } }))
      print(shell, { json }, shift, tasksText)
    })
}
