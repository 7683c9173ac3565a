import { randomUUIDv7 } from 'node:crypto'
import { deduplicate, type ArrivedSignal } from '../../../domain/alerting/deduplicate.ts'
import { before } from '../../../domain/time/instant.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { saveChanges } from '../changes/save-changes.ts'
import { startEscalations, type Start } from '../escalations/start-escalations.ts'
import type { Paging } from '../notifications/page-people.ts'
import { loadServices, type Service } from '../services/load-services.ts'
import { followSources } from './follow-sources.ts'
import type { Handoff } from './handoff.ts'
import { triageJob } from './jobs.ts'
import { loadArrivals, unreadableKey, type Arrival, type Arrivals } from './load-arrivals.ts'
import { placeAlerts } from './place-alerts.ts'
import { saveAlerts, type ServiceOf, type TouchedAlert } from './save-alerts.ts'
import { keyOf, lockOpenAlerts, wasSeenSince, type OpenAlert } from './store.ts'

/** Kept bodies become alerts, and alerts incidents that page, all in one transaction and in batches. */
export function triageHandler(
  paging: Paging,
  handoff: Handoff,
): TransactionalHandler<{ integration: string; bodies: string[] }> {
  return {
    kind: triageJob,
    batch: 8,
    gatherMs: 15,
    lanes: true,
    run: async (tx, jobs) => raiseAlerts(tx, paging, await loadArrivals(tx, handoff, jobs)),
  }
}

export async function raiseAlerts(
  tx: Tx,
  paging: Paging,
  { arrivals, integrations }: Arrivals,
): Promise<void> {
  const wanted = await withoutRepeatedComplaints(tx, arrivals)
  const changes = wanted.filter(({ signal }) => signal.action === 'change')
  const groups = Map.groupBy(wanted.flatMap(aboutTrouble), keyOf)
  const services = await loadServices(tx, [
    ...new Set([...integrations.values()].map((integration) => integration.service)),
  ])
  const serviceOf = (integration: string) =>
    services.get(integrations.get(integration)?.service ?? '') ?? null
  const known = await knownOf(tx, groups, serviceOf)
  const touched = fold(groups, known.open)
  const starts = await placeAlerts(tx, paging, touched.alerts, serviceOf, known.numbers)
  await saveAlerts(tx, touched.alerts, serviceOf)
  await startEscalations(tx, paging, withAlerts(starts, touched.alerts))
  await followSources(tx, paging, touched.alerts, serviceOf)
  await saveChanges(tx, changes, serviceOf)
  insertRows(tx, 'signals', [...touched.rows, ...changes.map((change) => signalRow(change, null, 'kept'))])
}

/** What the pages will say, so that it is not read back. */
function withAlerts(starts: Start[], alerts: TouchedAlert[]): Start[] {
  const byIncident = Map.groupBy(alerts, ({ incident }) => incident)
  return starts.map((start) => ({
    ...start,
    incident: {
      ...start.incident,
      alerts: (byIncident.get(start.incident.id) ?? []).slice(0, 5).map(pagedAlert),
    },
  }))
}

function pagedAlert({ state: { id, latest } }: TouchedAlert) {
  const { summary, severity, source } = latest ?? { summary: '', severity: 'error' as const, source: '' }
  return { id, summary, severity, source }
}

/** A source that cannot be read is complained about at most hourly. */
async function withoutRepeatedComplaints(tx: Tx, arrivals: Arrival[]): Promise<Arrival[]> {
  const wanted: Arrival[] = []
  for (const arrival of arrivals) {
    const { signal, integration } = arrival
    const isComplaint = signal.action === 'trigger' && signal.dedupKey === unreadableKey(integration)
    const key = { integration, dedupKey: unreadableKey(integration) }
    if (isComplaint && (await wasSeenSince(tx, key, before(tx.now, { hours: 1 })))) continue
    wanted.push(arrival)
  }
  return wanted
}

/** A signal about a trouble, which its key names within the integration. */
type Keyed = Arrival & ArrivedSignal & { dedupKey: string }
type Groups = Map<string, Keyed[]>

function aboutTrouble({ signal, ...arrival }: Arrival): Keyed[] {
  return signal.action === 'change' ? [] : [{ ...arrival, signal, dedupKey: signal.dedupKey }]
}

type Known = { open: Map<string, OpenAlert>; numbers: Map<string, string> }

async function knownOf(tx: Tx, groups: Groups, serviceOf: ServiceOf): Promise<Known> {
  const keys = [...groups.values()].flatMap((signals) => {
    const [first] = signals
    if (!first) return []
    const isTrigger = signals.some(({ signal }) => signal.action === 'trigger')
    return [{ ...first, opens: isTrigger && opensByItself(serviceOf(first.integration)) }]
  })
  if (keys.length === 0) return { open: new Map(), numbers: new Map() }
  const { open, numbers } = await lockOpenAlerts(tx, keys)
  return { open: new Map(open.map((alert) => [keyOf(alert), alert])), numbers }
}

/** Where alerts may join or re-open an incident, no number is drawn before it is known that it is needed. */
function opensByItself(service: Service | null): boolean {
  return service === null || (service.grouping.by === 'off' && service.reopenMinutes <= 0)
}

function fold(groups: Groups, open: Map<string, OpenAlert>) {
  const alerts: TouchedAlert[] = []
  const rows: ReturnType<typeof signalRow>[] = []
  for (const [key, signals] of groups) {
    const known = open.get(key) ?? null
    const { alerts: folded, outcomes } = deduplicate(known, signals, randomUUIDv7)
    const [first] = signals
    if (!first) continue
    for (const state of folded) {
      alerts.push({
        state,
        integration: first.integration,
        dedupKey: first.dedupKey,
        incident: state.isNew ? null : (known?.incident ?? null),
        firstSeenAt: first.receivedAt,
        before: state.isNew ? null : known,
        opened: false,
      })
    }
    for (const [index, arrival] of signals.entries()) {
      const { alert = null, outcome = 'no-effect' } = outcomes[index] ?? {}
      rows.push(signalRow(arrival, alert, outcome))
    }
  }
  return { alerts, rows }
}

function signalRow(
  { body, integration, receivedAt, signal }: Arrival,
  alert: string | null,
  outcome: string,
) {
  return {
    id: randomUUIDv7(),
    received_at: receivedAt,
    body_id: body,
    integration_id: integration,
    action: signal.action,
    dedup_key: signal.action === 'change' ? null : signal.dedupKey,
    alert_id: alert,
    outcome,
  }
}
