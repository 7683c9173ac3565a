import type { Command } from 'commander'
import { heartbeats, type Heartbeat } from '../../api/heartbeats.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { heartbeatTable } from './heartbeat-text.ts'

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List heartbeats: which came, which are missed, and which never came.',
    examples: [['heartbeat list'], ['heartbeat list --json']],
  })
  return lists<object, Heartbeat>(shell, listing, {
    read: (client, query) => client.call(heartbeats.list, { query }),
    render: heartbeatTable,
  })
}
