import type { Command } from 'commander'
import { listTasks, type Task } from '../../api/tasks.ts'
import { phases, type Phase } from '../../domain/checklist/checklist.ts'
import { taskStates, type TaskState } from '../../domain/task/edit-task.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { listed, limitOptions, type Limits } from '../shell/listing.ts'
import { choiceOption } from '../shell/options.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { taskTable } from './task/task-text.ts'

type Filter = { state?: TaskState; phase?: Phase; assignee?: string }

export function tasks(shell: Shell): Command {
  const listing = command('tasks', {
    summary: 'The checklists and tasks of an incident.',
    examples: [['incident tasks INC-142 --state open'], ['incident tasks INC-142 --phase resolution --all']],
  })
    .argument('<id>', 'such as INC-142')
    .addOption(choiceOption('--state <state>', 'only these', taskStates))
    .addOption(choiceOption('--phase <phase>', 'only those of a phase', phases))
    .option('--assignee <person>', 'only what this person has')
  return limitOptions(listing).action(
    async (id: string, { json, all, limit, cursor, ...filter }: Form & Limits & Filter) => {
      await connected(shell, (client) =>
        listed<Task>(
          shell,
          { json, all, limit, cursor },
          {
            read: (query) => client.call(listTasks, { params: { id }, query: { ...filter, ...query } }),
            render: taskTable,
          },
        ),
      )
    },
  )
}
