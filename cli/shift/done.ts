import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import { doTask, type Shift, showShift, undoTask } from '../../api/shifts.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { tasksText } from './shift-text.ts'

export function done(shell: Shell): Command {
  return command('done', {
    summary: 'Tick tasks of a shift off.',
    examples: [['shift done shift-0a1b2c3d4e5f test-page charge-phone']],
  })
    .argument('<id>', 'as in shift list')
    .argument('<task...>', 'as in shift tasks')
    .option('--undo', 'not done after all')
    .action(async (id: string, names: string[], { json, undo }: Form & { undo?: true }) => {
      const shift = await connected(shell, (client) => tick(client, undo ? undoTask : doTask, { id, names }))
      print(shell, { json }, shift, tasksText)
    })
}

async function tick(
  client: Client,
  endpoint: typeof doTask,
  { id, names }: { id: string; names: string[] },
): Promise<Shift> {
  for (const task of names) await client.call(endpoint, { params: { id, task } })
  return await client.call(showShift, { params: { id } })
}
