import { groupingKey } from '../../../domain/alerting/grouping-key.ts'
import type { Trigger } from '../../../domain/alerting/signal.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
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
import { levelFor } from './level-for.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { keyOf, openIncidentOfGroup, openIncidentToAttachTo, recentlyResolved } from './store.ts'

/** Those that rules attach come last, since what they belong to may be opened just before them. */
export async function placeAlerts(
  tx: Tx,
  paging: Paging,
  touched: TouchedAlert[],
  numbers: Map<string, string>,
): Promise<Start[]> {
  const fresh = touched.filter(({ state, suppression }) => state.isNew && !suppression)
  const [attached, free] = [fresh.filter(isAttached), fresh.filter((alert) => !isAttached(alert))]
  const starts = await place(tx, paging, free, numbers)
  return attached.length === 0 ? starts : [...starts, ...(await place(tx, paging, attached, numbers))]
}

function isAttached({ routed }: TouchedAlert): boolean {
  return routed !== null && routed.attachTo !== null
}

/**
 * Gives each new alert its incident: one that it re-opens, the open one of its group, or a new one, with the number that
 * was drawn for its key, if one was. Answers whom to page.
 */
async function place(
  tx: Tx,
  paging: Paging,
  alerts: TouchedAlert[],
  numbers: Map<string, string>,
): Promise<Start[]> {
  const scheme = await activeScheme(tx)
  const opening: { members: TouchedAlert[]; incident: NewIncident }[] = []
  const openingGroups = new Map<string, TouchedAlert[]>()
  for (const alert of alerts) {
    const { service } = alert
    const trigger = alert.state.latest
    if (!trigger || (await attach(tx, paging, alert))) continue
    if (service && (await reopen(tx, paging, alert, service))) continue
    const key = service ? groupingKey(service.grouping, labelsOf(trigger)) : null
    const group = key === null ? null : `${service?.id} ${key}`
    const waiting = group === null ? undefined : openingGroups.get(group)
    if (waiting) {
      waiting.push(alert)
      continue
    }
    if (service && key !== null && (await join(tx, paging, alert, trigger, { service, key }))) continue
    const members = [alert]
    if (group !== null) openingGroups.set(group, members)
    const level = levelFor(scheme, alert, trigger)
    const id = takeNumber(numbers, alert)
    opening.push({ members, incident: { id, ...newIncident(alert, trigger, key, level) } })
  }
  const opened = await openIncidents(
    tx,
    opening.map(({ incident }) => incident),
  )
  for (const [index, { members }] of opening.entries()) {
    const [first] = members
    if (first) first.opened = true
    for (const alert of members) alert.incident = opened[index]?.row.id ?? null
    for (const alert of members.slice(1)) tellOfJoining(tx, alert)
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
  key: string | null,
  level: NewIncident['level'],
): NewIncident {
  return {
    title: shorten(trigger.summary, 300),
    level,
    service: alert.service,
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

async function attach(tx: Tx, paging: Paging, alert: TouchedAlert): Promise<boolean> {
  const wanted = alert.routed?.attachTo
  const id = wanted ? await openIncidentToAttachTo(tx, wanted) : null
  if (id === null) return false
  alert.incident = id
  tellOfJoining(tx, alert)
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
