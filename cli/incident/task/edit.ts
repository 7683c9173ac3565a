import type { Command } from 'commander'
import { editTask } from '../../../api/tasks.ts'
import type { TaskState } from '../../../domain/task/edit-task.ts'
import { connected } from '../../connection/connect.ts'
import { command } from '../../shell/command.ts'
import { numberArgument } from '../../shell/options.ts'
import { print, type Form } from '../../shell/print.ts'
import type { Shell } from '../../shell/shell.ts'
import { taskTable } from './task-text.ts'

export const done = (shell: Shell): Command =>
  setsState(shell, 'done', { summary: 'Tick tasks off.', state: 'done' })
export const drop = (shell: Shell): Command =>
  setsState(shell, 'drop', { summary: 'Drop tasks that turned out not to be needed.', state: 'dropped' })
export const reopen = (shell: Shell): Command =>
  setsState(shell, 'reopen', { summary: 'Open tasks again.', state: 'open' })

export function assign(shell: Shell): Command {
  return command('assign', {
    summary: 'Give a task to somebody, who is told; "none" takes it back.',
    examples: [['incident task assign INC-142 7 bo']],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<number>', 'as in incident tasks', numberArgument)
    .argument('<person>', 'who does it')
    .action(async (id: string, number: number, person: string, form: Form) => {
      const body = { assignee: person === 'none' ? null : person }
      await edit(shell, form, { id, numbers: [number], body })
    })
}

function setsState(
  shell: Shell,
  name: string,
  { summary, state }: { summary: string; state: TaskState },
): Command {
  return command(name, {
    summary,
    examples: [[`incident task ${name} INC-142 3`], [`incident task ${name} INC-142 3 4 5`]],
  })
    .argument('<id>', 'such as INC-142')
    .argument('<numbers...>', 'as in incident tasks', collect, [])
    .action(async (id: string, numbers: number[], form: Form) => {
      await edit(shell, form, { id, numbers, body: { state } })
    })
}

type Edit = { id: string; numbers: number[]; body: { state?: TaskState; assignee?: string | null } }

async function edit(shell: Shell, form: Form, { id, numbers, body }: Edit): Promise<void> {
  const items = await connected(shell, async (client) => {
    const changed = []
    for (const number of numbers) changed.push(await client.call(editTask, { params: { id, number }, body }))
    return changed
  })
  print(shell, form, { items }, (answer) => taskTable(answer.items))
}

function collect(text: string, before: number[]): number[] {
  return [...before, numberArgument(text)]
}
