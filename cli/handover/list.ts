import type { Command } from 'commander'
import { type ListedHandOver, listHandOvers } from '../../api/hand-overs.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { table, type Column } from '../shell/table.ts'

type Filter = { schedule?: string; person?: string }

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List hand-overs of the coming week and before, latest first.',
    examples: [['handover list --person ana'], ['handover list --schedule payments-primary']],
  })
    .option('--schedule <id>', 'only of this schedule')
    .option('--person <id>', 'only those in which this person has a part')
  return lists<Filter, ListedHandOver>(shell, listing, {
    read: (client, query) => client.call(listHandOvers, { query }),
    render: handOverTable,
  })
}

const columns: Column[] = [
  { title: 'ID' },
  { title: 'SCHEDULE' },
  { title: 'AT' },
  { title: 'FROM' },
  { title: 'TO' },
  { title: 'CONFIRMED BY' },
]

function handOverTable(items: ListedHandOver[], width?: number): string {
  if (items.length === 0) return 'No hand-overs.'
  const rows = items.map((one) => [
    one.id,
    one.schedule,
    minuteText(one.at),
    one.outgoing.join(', '),
    one.incoming.join(', '),
    one.confirmations.map(({ person }) => person).join(', '),
  ])
  return table(columns, rows, width)
}
