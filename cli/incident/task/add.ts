import type { Command } from 'commander'
import { addTask } from '../../../api/tasks.ts'
import { phases, type Phase } from '../../../domain/checklist/checklist.ts'
import { connected } from '../../connection/connect.ts'
import { command } from '../../shell/command.ts'
import { choiceOption, instantOption, numberOption } from '../../shell/options.ts'
import { print, type Form } from '../../shell/print.ts'
import type { Shell } from '../../shell/shell.ts'
import { onceOnly } from '../change.ts'
import { taskTable } from './task-text.ts'

type Options = Form & { for?: string; phase?: Phase; due?: string; minutes?: number }

export function add(shell: Shell): Command {
  return command('add', {
    summary: 'Add a task to an incident; whoever gets it is told.',
    examples: [['incident task add INC-142 "Ask the bank for its logs" --for bo --minutes 20']],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<title...>', 'what there is to do')
    .option('--for <person>', 'who does it')
    .addOption(choiceOption('--phase <phase>', 'where it belongs', phases))
    .addOption(instantOption('--due <instant>', 'by when').conflicts('minutes'))
    .addOption(numberOption('--minutes <number>', 'by when, from now on'))
    .action(async (id: string, words: string[], { json, for: assignee, phase, due, minutes }: Options) => {
      const body = { title: words.join(' '), assignee, phase, due_at: due, due_minutes: minutes }
      const added = await connected(shell, (client) =>
        client.call(addTask, { params: { id }, body, idempotencyKey: onceOnly() }),
      )
      print(shell, { json }, added, (task) => taskTable([task]))
    })
}
