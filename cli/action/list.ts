import type { Command } from 'commander'
import { listActionItems, type ActionItem } from '../../api/action-items.ts'
import { categories, priorities, type Category, type Priority } from '../../domain/action-item/action-item.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import { choiceOption } from '../shell/options.ts'
import type { Shell } from '../shell/shell.ts'
import { actionTable } from './action-text.ts'

type Filter = {
  state?: string
  overdue?: true
  owner?: string
  team?: string
  service?: string
  incident?: string
  priority?: Priority
  category?: Category
}

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'Action items of all incidents, what is due first.',
    examples: [
      ['action list --state open,in-progress'],
      ['action list --overdue --team payments'],
      ['action list --owner ana --json'],
    ],
  })
    .option('--state <states>', 'only these, with commas: open, in-progress, done, dropped')
    .option('--overdue', 'only what is late')
    .option('--owner <person>', 'only what this person owns')
    .option('--team <team>', 'only those of a team')
    .option('--service <service>', 'only those about a service')
    .option('--incident <id>', 'only those of an incident')
    .addOption(choiceOption('--priority <priority>', 'only these', priorities))
    .addOption(choiceOption('--category <category>', 'only these', categories))
  return lists<Filter, ActionItem>(shell, listing, {
    read: (client, { overdue, ...query }) =>
      client.call(listActionItems, { query: { ...query, ...(overdue && { overdue: 'true' as const }) } }),
    render: actionTable,
  })
}
