import type { Command } from 'commander'
import { listSilences, type Silence } from '../../api/silences.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { silenceTable } from './silence-text.ts'

type Filter = { ended?: true }

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'Silences that have not ended, the newest first.',
    examples: [['silence list'], ['silence list --ended --json']],
  }).option('--ended', 'those that have ended as well')
  return lists<Filter, Silence>(shell, listing, {
    read: (client, { ended, ...query }) =>
      client.call(listSilences, { query: { ...query, ended: ended ? 'true' : 'false' } }),
    render: silenceTable,
  })
}
