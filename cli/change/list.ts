import type { Command } from 'commander'
import { listChanges, type Change } from '../../api/changes.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import { instantOption } from '../shell/options.ts'
import type { Shell } from '../shell/shell.ts'
import { changeTable } from './change-text.ts'

type Filter = { service?: string; since?: string }

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List what was deployed or configured, newest first.',
    examples: [['change list --service shop'], ['change list --since 2026-08-03T00:00Z --json']],
  })
    .option('--service <id>', 'only of this service')
    .addOption(instantOption('--since <instant>', 'only from then on'))
  return lists<Filter, Change>(shell, listing, {
    read: (client, query) => client.call(listChanges, { query }),
    render: changeTable,
  })
}
