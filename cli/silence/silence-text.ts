import type { Silence, SilencePreview } from '../../api/silences.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table } from '../shell/table.ts'

const columns = [
  { title: 'ID' },
  { title: 'STATE' },
  { title: 'WHAT' },
  { title: 'FROM' },
  { title: 'TO' },
  { title: 'ALERTS', align: 'right' as const },
  { title: 'BY' },
  { title: 'REASON', flexible: true as const },
]

export function silenceTable(silences: Silence[], width?: number): string {
  if (silences.length === 0) return 'Nothing is silenced.'
  const rows = silences.map((silence) => [
    silence.id,
    silence.state,
    [...silence.services, ...silence.matchers].join(', '),
    minuteText(silence.starts_at),
    minuteText(silence.ends_at),
    silence.suppressed_alerts,
    silence.author,
    silence.reason,
  ])
  return table(columns, rows, width)
}

export function previewText({ since, alerts, with_incident, newest, complete }: SilencePreview): string {
  const all = complete ? '' : ' of those that were looked at'
  const first = `Since ${minuteText(since)} it would have silenced ${alerts} alerts${all}, ${with_incident} of them with an incident.`
  const lines = newest.map(
    ({ first_seen_at, service, severity, summary, incident }) =>
      `  ${minuteText(first_seen_at)}  ${severity}  ${service ?? '-'}  ${summary}${incident ? `  (${incident})` : ''}`,
  )
  return [first, ...lines].join('\n')
}
