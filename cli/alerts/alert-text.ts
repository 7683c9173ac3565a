import type { Alert } from '../../api/alerts.ts'
import { oneLine } from '../../domain/rendering/plain-text.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Column } from '../shell/table.ts'

const columns: Column[] = [{ title: 'DECIDED BY' }, { title: 'WHAT' }, { title: 'BECAUSE', flexible: true }]

/** What is known of an alert, one fact a line, and who decided what about it. */
export function alertText(alert: Alert, width?: number): string {
  const facts: [string, string | null][] = [
    ['Status', alert.status],
    ['Severity', alert.severity],
    ['Service', alert.service],
    ['Incident', alert.incident],
    ['Integration', alert.integration],
    ['Source', alert.source],
    ['Signals', String(alert.count)],
    ['First seen', minuteText(alert.first_seen_at)],
    ['Last seen', minuteText(alert.last_seen_at)],
    ['Resolved', minuteText(alert.resolved_at)],
    ['Flapping', flappingText(alert)],
    ...Object.entries(alert.labels).map(([name, value]): [string, string] => [name, value]),
  ]
  const known = facts.flatMap(([name, value]) =>
    value ? [`${`${name}:`.padEnd(14)} ${oneLine(value)}`] : [],
  )
  return [oneLine(alert.summary), known.join('\n'), decisions(alert, width)].join('\n\n')
}

function decisions({ decided }: Alert, width?: number): string {
  if (decided.length === 0) return 'No rule decided anything about it.'
  return table(
    columns,
    decided.map(({ by, id, did, because }) => [`${by} ${id}`, did, because]),
    width,
  )
}

function flappingText({ flapping }: Alert): string | null {
  if (flapping === null) return null
  const since = `since ${minuteText(flapping.since)}`
  return flapping.calm_at === null ? since : `${since}, calm at ${minuteText(flapping.calm_at)}`
}
