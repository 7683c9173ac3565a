import type { Command } from 'commander'
import { inhibitionRules } from '../../api/suppression-resources.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { inhibitionTable, type Inhibition } from './inhibition-text.ts'

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List the rules by which open alerts keep others from paging.',
    examples: [['inhibition list']],
  })
  return lists<object, Inhibition>(shell, listing, {
    read: (client, query) => client.call(inhibitionRules.list, { query }),
    render: inhibitionTable,
  })
}
