import type { Incident } from '../../api/incident.ts'
import { oneLine } from '../../domain/rendering/plain-text.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Column } from '../shell/table.ts'
import { roleOfFlag, roleTitle } from './role-flags.ts'

/** `INC-142  SEV1  acknowledged  Checkout fails` */
export function incidentLine({ id, severity, status, title }: Incident): string {
  return [id, severity, status, oneLine(title)].join('  ')
}

const columns: Column[] = [
  { title: 'ID' },
  { title: 'SEVERITY' },
  { title: 'STATUS' },
  { title: 'SERVICE' },
  { title: 'DETECTED' },
  { title: 'COMMANDER' },
  { title: 'TITLE', flexible: true },
]

export function incidentTable(incidents: Incident[], width?: number): string {
  if (incidents.length === 0) return 'No incidents.'
  const rows = incidents.map(({ id, severity, status, service, detected_at, roles, title }) => [
    id,
    severity,
    status,
    service,
    minuteText(detected_at),
    [roles[roleOfFlag.ic] ?? []].flat().join(', '),
    title,
  ])
  return table(columns, rows, width)
}

const instants = [
  ['Started', 'started_at'],
  ['Detected', 'detected_at'],
  ['Acknowledged', 'acknowledged_at'],
  ['Declared', 'declared_at'],
  ['Identified', 'identified_at'],
  ['Mitigated', 'mitigated_at'],
  ['Resolved', 'resolved_at'],
  ['Closed', 'closed_at'],
  ['Snoozed until', 'snoozed_until'],
] as const

/** The head of `incident show`: what is known, one fact a line. */
export function incidentHeader(incident: Incident): string {
  const facts: [string, string | null][] = [
    ['Status', statusText(incident)],
    ['Severity', severityText(incident)],
    ['Service', incident.service],
    ['Team', incident.team],
    ['Impact', incident.impact],
    ['Tags', incident.tags.join(', ')],
    ['Parent', incident.parent],
    ['Detected by', incident.detected_by],
    ...instants.map(([name, field]): [string, string | null] => [name, minuteText(incident[field])]),
    ...Object.entries(incident.roles).map(([role, people]): [string, string] => [
      roleTitle(role),
      [people].flat().join(', '),
    ]),
    ['War room', incident.war_room && `#${incident.war_room.channel}`],
    ['Call', incident.war_room?.call_url ?? null],
    ['Backup call', incident.war_room?.backup_call_url ?? null],
    ['Paging', pagingText(incident)],
    ['Alerts', String(incident.alert_count)],
    ['Also known as', incident.alias],
    ['Merged into', incident.merged_into],
    ['Post-mortem', minuteText(incident.postmortem_at)],
    ['Link', incident.url],
  ]
  const known = facts.filter(([, value]) => value !== null && value !== '')
  const width = Math.max(...known.map(([name]) => name.length)) + 3
  const lines = known.map(([name, value]) => `${`${name}:`.padEnd(width)}${oneLine(value ?? '')}`)
  return [`${incident.id}  ${oneLine(incident.title)}`, ...lines].join('\n')
}

function statusText({ status, outcome, drill, private: isPrivate, flapping }: Incident): string {
  const marks = [
    outcome,
    drill ? 'drill' : null,
    isPrivate ? 'private' : null,
    flapping ? 'flapping' : null,
  ].filter((mark) => mark !== null)
  return marks.length === 0 ? status : `${status} (${marks.join(', ')})`
}

function severityText({ severity, urgency, declared }: Incident): string {
  const pages = urgency === null ? 'pages nobody' : `${urgency} urgency`
  return `${severity} (${pages}${declared ? '' : ', not declared'})`
}

function pagingText({ paging }: Incident): string | null {
  if (paging === null) return null
  if (paging.catch_all_because !== null) return `the catch-all is paged: ${paging.catch_all_because}`
  const step = `step ${paging.step + 1} of round ${paging.round + 1}`
  return paging.next_at === null ? step : `${step} is due ${minuteText(paging.next_at)}`
}
