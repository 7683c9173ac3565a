import type { Command } from 'commander'
import { listAlerts, type Alert } from '../../api/alerts.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { table, type Column } from '../shell/table.ts'

type Filter = { status?: string; service?: string; integration?: string; incident?: string; q?: string }

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'List alerts, newest first.',
    examples: [['alerts list --status triggered,acknowledged'], ['alerts list --incident INC-142 --json']],
  })
    .option('--status <words>', 'triggered, acknowledged, resolved or suppressed; several with commas')
    .option('--service <id>', 'only of this service')
    .option('--integration <id>', 'only of this integration')
    .option('--incident <id>', 'only of this incident')
    .option('--q <words>', 'only with these words in summary, source or dedup key')
  return lists<Filter, Alert>(shell, listing, {
    read: (client, query) => client.call(listAlerts, { query }),
    render: alertTable,
  })
}

const columns: Column[] = [
  { title: 'STATUS' },
  { title: 'SEVERITY' },
  { title: 'SERVICE' },
  { title: 'INCIDENT' },
  { title: 'COUNT', align: 'right' },
  { title: 'LAST SEEN' },
  { title: 'SUMMARY', flexible: true },
]

function alertTable(alerts: Alert[], width?: number): string {
  if (alerts.length === 0) return 'No alerts.'
  const rows = alerts.map((alert) => [
    stateOf(alert),
    alert.severity,
    alert.service,
    alert.incident,
    alert.count,
    minuteText(alert.last_seen_at),
    alert.summary,
  ])
  return table(columns, rows, width)
}

function stateOf({ status, flapping, suppression }: Alert): string {
  if (status === 'suppressed' && suppression) return `${status} by ${suppression.by}`
  return flapping?.calm_at === null ? `${status}, flapping` : status
}
