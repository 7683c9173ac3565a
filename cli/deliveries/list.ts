import type { Command } from 'commander'
import { listDeliveries, type Delivery } from '../../api/deliveries.ts'
import { command } from '../shell/command.ts'
import { secondText } from '../shell/instant-text.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { table, type Column } from '../shell/table.ts'

type Filter = { incident?: string; person?: string; state?: string }

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List what was sent to whom, and what became of it, newest first.',
    examples: [
      ['deliveries list --incident INC-142'],
      ['deliveries list --state failed --person ana --json'],
    ],
  })
    .option('--incident <id>', 'only for this incident')
    .option('--person <id>', 'only to this person')
    .option('--state <words>', 'sending, accepted, delivered, answered, failed …; several with commas')
  return lists<Filter, Delivery>(shell, listing, {
    read: (client, query) => client.call(listDeliveries, { query }),
    render: deliveryTable,
  })
}

const columns: Column[] = [
  { title: 'AT' },
  { title: 'PERSON' },
  { title: 'CHANNEL' },
  { title: 'DESTINATION', flexible: true },
  { title: 'STATE' },
  { title: 'ATTEMPTS', align: 'right' },
  { title: 'FOR' },
  { title: 'BECAUSE' },
]

function deliveryTable(deliveries: Delivery[], width?: number): string {
  if (deliveries.length === 0) return 'No deliveries.'
  const rows = deliveries.map((one) => [
    secondText(one.created_at),
    one.person,
    one.channel,
    one.destination,
    one.possible_duplicate ? `${one.state} (possible duplicate)` : one.state,
    one.attempts.length,
    one.incidents.join(', ') || one.kind,
    one.because,
  ])
  return table(columns, rows, width)
}
