import type { Command } from 'commander'
import { addActionItem } from '../../api/action-items.ts'
import { connected } from '../connection/connect.ts'
import { onceOnly } from '../incident/change.ts'
import { command } from '../shell/command.ts'
import { numberArgument, UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { actionTable } from './action-text.ts'
import { bodyOf, withFields, type Fields } from './fields.ts'

type Options = Form & Fields & { incident?: string; service?: string; task?: number; workaround?: number }

export function add(shell: Shell): Command {
  const adding = command('add', {
    summary: 'Add an action item; whoever owns it is told.',
    examples: [
      ['action add "Limit the connection pool" --incident INC-142 --owner ana --priority P1'],
      ['action add --incident INC-142 --task 7 --team payments', 'a task becomes an action item'],
    ],
  })
    .argument('[title...]', 'what is to be done')
    .option('--incident <id>', 'what it follows from, such as INC-142')
    .option('--service <service>', 'what it is about; without it the service of the incident')
    .option('--task <number>', 'make it from a task of the incident', numberArgument)
    .option('--workaround <number>', 'make it from a workaround of the incident', numberArgument)
  return withFields(adding).action(async (words: string[], { json, ...given }: Options) => {
    const { incident, service, task, workaround, ...fields } = given
    if (words.length === 0 && task === undefined && workaround === undefined)
      throw new UsedWrongly('Say what is to be done, or give --task or --workaround.')
    const title = words.length === 0 ? undefined : words.join(' ')
    const body = { ...bodyOf(fields), title, incident, service, task, workaround }
    const added = await connected(shell, (client) =>
      client.call(addActionItem, { body, idempotencyKey: onceOnly() }),
    )
    print(shell, { json }, added, (item) => actionTable([item]))
  })
}
