import type { Command } from 'commander'
import { listSignals, type Signal } from '../../api/signals.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { table, type Column } from '../shell/table.ts'

type Filter = { integration?: string }

const columns: Column[] = [
  { title: 'RECEIVED' },
  { title: 'INTEGRATION' },
  { title: 'ACTION' },
  { title: 'OUTCOME' },
  { title: 'DEDUP KEY', flexible: true },
  { title: 'SIGNAL' },
]

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List what the sources sent and what became of it, newest first.',
    examples: [['signal list --integration shop-events'], ['signal list --all --json']],
  }).option('--integration <id>', 'only of this integration')
  return lists<Filter, Signal>(shell, listing, {
    read: (client, query) => client.call(listSignals, { query }),
    render: signalTable,
  })
}

function signalTable(signals: Signal[], width?: number): string {
  if (signals.length === 0) return 'No signals.'
  const rows = signals.map((signal) => [
    minuteText(signal.received_at),
    signal.integration,
    signal.action,
    signal.dropped_by === null ? signal.outcome : `${signal.outcome} by ${signal.dropped_by}`,
    signal.dedup_key,
    signal.id,
  ])
  return table(columns, rows, width)
}
