import type { Command } from 'commander'
import { doTask, type Shift, showShift, undoTask } from '../../api/shifts.ts'
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

export function done(shell: Shell): Command {
  return command('done', {
    summary: 'Tick tasks of a shift off.',
    examples: [['shift done shift-0a1b2c3d4e5f test-page charge-phone']],
  })
    .argument('<id>', 'as in shift list')
    .argument('<task...>', 'as in shift tasks')
    .option('--undo', 'not done after all')
    .action(async (id: string, names: string[], { json, undo }: Form & { undo?: true }) => {
      const shift = await connected(shell, async (client) => {
        const endpoint = undo ? undoTask : doTask
        let last: Shift | undefined
        for (const task of names) last = await client.call(endpoint, { params: { id, task } })
        return last ?? (await client.call(showShift, { params: { id } }))
      })
      print(shell, { json }, shift, tasksText)
    })
}
