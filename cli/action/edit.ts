import type { Command } from 'commander'
import { editActionItem } from '../../api/action-items.ts'
import type { ActionState } from '../../domain/action-item/action-item.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { actionTable } from './action-text.ts'
import { bodyOf, withFields, type Fields } from './fields.ts'

export const start = (shell: Shell): Command =>
  setsState(shell, 'start', { summary: 'Begin action items.', state: 'in-progress' })
export const done = (shell: Shell): Command =>
  setsState(shell, 'done', { summary: 'Finish action items.', state: 'done' })
export const reopen = (shell: Shell): Command =>
  setsState(shell, 'reopen', { summary: 'Open action items again.', state: 'open' })

export function drop(shell: Shell): Command {
  return command('drop', {
    summary: 'Drop action items that will not be done.',
    examples: [['action drop ACT-12 --reason "The service is switched off in March"']],
  })
    .argument('<ids...>', 'such as ACT-12')
    .requiredOption('--reason <text>', 'why it is not done')
    .action(async (ids: string[], { json, reason }: Form & { reason: string }) => {
      await edit(shell, { json }, ids, { state: 'dropped', reason })
    })
}

export function change(shell: Shell): Command {
  const changing = command('edit', {
    summary: 'Change an action item; whoever gets it is told. "none" takes the owner or the team away.',
    examples: [['action edit ACT-12 --owner bo --due 2026-04-01'], ['action edit ACT-12 --owner none']],
  })
    .argument('<id>', 'such as ACT-12')
    .option('--title <text>', 'other words')
  return withFields(changing).action(
    async (id: string, { json, title, ...fields }: Form & Fields & { title?: string }) => {
      if (Object.keys(fields).length === 0 && title === undefined)
        throw new UsedWrongly('Say what to change, such as --owner bo or --due 2026-04-01.')
      await edit(shell, { json }, [id], { ...bodyOf(fields), title })
    },
  )
}

function setsState(
  shell: Shell,
  name: string,
  { summary, state }: { summary: string; state: ActionState },
): Command {
  return command(name, { summary, examples: [[`action ${name} ACT-12`], [`action ${name} ACT-12 ACT-13`]] })
    .argument('<ids...>', 'such as ACT-12')
    .action(async (ids: string[], form: Form) => {
      await edit(shell, form, ids, { state })
    })
}

type Body = ReturnType<typeof bodyOf> | { state: ActionState; reason?: string; title?: string | undefined }

async function edit(shell: Shell, form: Form, ids: string[], body: Body): Promise<void> {
  const items = await connected(shell, async (client) => {
    const changed = []
    for (const id of ids) changed.push(await client.call(editActionItem, { params: { id }, body }))
    return changed
  })
  print(shell, form, { items }, (answer) => actionTable(answer.items))
}
