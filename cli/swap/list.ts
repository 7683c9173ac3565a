import type { Command } from 'commander'
import { listSwaps, type Swap } from '../../api/swaps.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { swapTable } from './swap-text.ts'

type Filter = { schedule?: string; person?: string; state?: string }

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List swaps and requests for cover, newest first.',
    examples: [['swap list --person bo --state open', 'What waits for an answer of Bo’s.']],
  })
    .option('--schedule <id>', 'only of this schedule')
    .option('--person <id>', 'only what this person asked or is asked')
    .option(
      '--state <words>',
      'open, accepted, done, declined, withdrawn, rejected, expired; several with commas',
    )
  return lists<Filter, Swap>(shell, listing, {
    read: (client, query) => client.call(listSwaps, { query }),
    render: swapTable,
  })
}
