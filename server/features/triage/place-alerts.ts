import { groupingKey } from '../../../domain/alerting/grouping-key.ts'
import type { Trigger } from '../../../domain/alerting/signal.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
import { levelOfAlert } from '../../../domain/severity/alert-severity.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Start } from '../escalations/start-escalations.ts'
import { openIncidents, type NewIncident } from '../incidents/open-incidents.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import { isWatched, reopenIncident } from '../incidents/end-incident.ts'
import { lockIncident } from '../incidents/store.ts'
import type { Paging } from '../notifications/page-people.ts'
import type { Service } from '../services/load-services.ts'
import { incidentStream, record } from '../timeline/record.ts'
import type { ServiceOf, TouchedAlert } from './save-alerts.ts'
import { keyOf, openIncidentOfGroup, recentlyResolved } from './store.ts'

/**
 * Gives each new alert its incident: one that it re-opens, the open one of its group, or a new one, with the number that
 * was drawn for its key, if one was. Answers whom to page.
 */
export async function placeAlerts(
  tx: Tx,
  paging: Paging,
  touched: TouchedAlert[],
  serviceOf: ServiceOf,
  numbers: Map<string, string>,
): Promise<Start[]> {
  const scheme = await activeScheme(tx)
  const opening: { alerts: TouchedAlert[]; incident: NewIncident }[] = []
  const openingGroups = new Map<string, TouchedAlert[]>()
  for (const alert of touched) {
    const trigger = alert.state.latest
    if (!alert.state.isNew || !trigger) continue
    const service = serviceOf(alert.integration)
    if (service && (await reopen(tx, paging, alert, service))) continue
    const key = service ? groupingKey(service.grouping, labelsOf(trigger)) : null
    const group = key === null ? null : `${service?.id} ${key}`
    const waiting = group === null ? undefined : openingGroups.get(group)
    if (waiting) {
      waiting.push(alert)
      continue
    }
    if (service && key !== null && (await join(tx, paging, alert, trigger, { service, key }))) continue
    const alerts = [alert]
    if (group !== null) openingGroups.set(group, alerts)
    const level = levelOfAlert(scheme, trigger.severity, service?.severityMap)
    const id = takeNumber(numbers, alert)
    opening.push({ alerts, incident: { id, ...newIncident(alert, trigger, service, key, level) } })
  }
  const opened = await openIncidents(
    tx,
    opening.map(({ incident }) => incident),
  )
  for (const [index, { alerts }] of opening.entries()) {
    const [first] = alerts
    if (first) first.opened = true
    for (const alert of alerts) alert.incident = opened[index]?.row.id ?? null
    for (const alert of alerts.slice(1)) tellOfJoining(tx, alert)
  }
  return opened.flatMap(({ start }) => start ?? [])
}

/** Of a key that opens several incidents at once, triggered and resolved in turn, the first has it. */
function takeNumber(numbers: Map<string, string>, alert: TouchedAlert): string | null {
  const key = keyOf(alert)
  const number = numbers.get(key) ?? null
  numbers.delete(key)
  return number
}

/** What sources without labels, such as PagerDuty's clients, say in their details counts like labels. */
function labelsOf({ labels, details }: Trigger): Record<string, string> {
  const said = Object.entries(details).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  )
  return { ...Object.fromEntries(said.map(([name, value]) => [name, String(value)])), ...labels }
}

function newIncident(
  alert: TouchedAlert,
  trigger: Trigger,
  service: Service | null,
  key: string | null,
  level: NewIncident['level'],
): NewIncident {
  return {
    title: shorten(trigger.summary, 300),
    level,
    service,
    by: { kind: 'integration', id: alert.integration },
    startedAt: trigger.startedAt,
    detectedBy: 'monitoring',
    groupingKey: key,
    // Over or answered before anybody was told: it is written down, and nobody is woken.
    quiet: alert.state.status !== 'triggered',
  }
}

async function reopen(tx: Tx, paging: Paging, alert: TouchedAlert, service: Service): Promise<boolean> {
  if (service.reopenMinutes <= 0) return false
  const since = before(tx.now, { minutes: service.reopenMinutes })
  const id = await recentlyResolved(tx, alert, since)
  const row = id === null ? null : await lockIncident(tx, id)
  if (!row) return false
  const by = { kind: 'integration', id: alert.integration } as const
  await reopenIncident(
    tx,
    paging,
    row,
    by,
    'The source fires again shortly after the resolution; it is re-opened.',
  )
  alert.incident = row.id
  return true
}

async function join(
  tx: Tx,
  paging: Paging,
  alert: TouchedAlert,
  trigger: Trigger,
  { service, key }: { service: Service; key: string },
): Promise<boolean> {
  const since = before(tx.now, { minutes: service.grouping.window_minutes })
  const id = await openIncidentOfGroup(tx, service.id, key, since)
  if (id === null) return false
  alert.incident = id
  tellOfJoining(tx, { ...alert, state: { ...alert.state, latest: trigger } })
  await endWatch(tx, paging, alert, id)
  return true
}

/** Of an incident in monitoring people believe that it is over. */
async function endWatch(tx: Tx, paging: Paging, { integration }: TouchedAlert, id: string): Promise<void> {
  const row = await lockIncident(tx, id)
  if (!row || !isWatched(row)) return
  const by = { kind: 'integration', id: integration } as const
  await reopenIncident(tx, paging, row, by, 'Another alert fires while it is watched; it is not over.')
}

function tellOfJoining(tx: Tx, { incident, integration, state }: TouchedAlert): void {
  if (incident === null) return
  record(tx, {
    stream: incidentStream(incident),
    kind: 'NOTIFICATION',
    event: 'alert-joined',
    actor: { kind: 'integration', id: integration },
    text: `Another alert joined: ${state.latest?.summary ?? ''}`,
    details: { alert: state.id },
  })
}
