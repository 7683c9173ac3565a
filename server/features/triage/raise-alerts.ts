import type { Routed } from '../../../domain/alerting/route.ts'
import { before } from '../../../domain/time/instant.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { saveChanges } from '../changes/save-changes.ts'
import { startEscalations } from '../escalations/start-escalations.ts'
import type { Paging } from '../notifications/page-people.ts'
import { loadRules } from '../routing/load-rules.ts'
import { loadServices, type Service } from '../services/load-services.ts'
import { loadSuppressors } from '../suppression/load-suppressors.ts'
import { answerFor } from './answer-for.ts'
import {
  foldSignals,
  isTrigger,
  signalRow,
  type FoldedAlert,
  type Groups,
  type Keyed,
} from './fold-signals.ts'
import { followInstructions, instructionRow, isInstruction } from './follow-instructions.ts'
import { calmFlapping } from './calm-flapping.ts'
import { followSources } from './follow-sources.ts'
import type { Handoff } from './handoff.ts'
import { triageJob } from './jobs.ts'
import { inhibitByDependencies } from './inhibit-by-dependencies.ts'
import { loadArrivals, unreadableKey, type Arrival, type Arrivals } from './load-arrivals.ts'
import { pauseAlerts } from './pause-alerts.ts'
import { placeAlerts } from './place-alerts.ts'
import { routesOf, type RouteOf } from './routes-of.ts'
import { saveAlerts, type TouchedAlert } from './save-alerts.ts'
import { suppress, suppressionsOf, type SuppressionOf } from './suppress-alerts.ts'
import { withAlerts } from './with-alerts.ts'
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
  const homeOf = (integration: string) => integrations.get(integration)?.service ?? null
  const homes = await loadServices(tx, [...new Set(homesOf(integrations))])
  const routeOf = routesOf(await loadRules(tx), homeOf)
  const suppressionOf = suppressionsOf(await loadSuppressors(tx), tx.now)
  const known = await knownOf(tx, groups, routeOf, suppressionOf)
  const folded = foldSignals(groups, known.open, routeOf)
  const silenced = suppress(tx, await withServices(tx, folded.alerts), suppressionOf)
  const touched = await inhibitByDependencies(tx, pauseAlerts(tx, await calmFlapping(tx, silenced)))
  const starts = await placeAlerts(tx, paging, touched, known.numbers)
  saveAlerts(tx, touched)
  await startEscalations(tx, paging, withAlerts(starts, touched))
  await followSources(tx, paging, touched)
  await saveChanges(tx, changes, (integration) => homes.get(homeOf(integration) ?? '') ?? null)
  const followed = await followInstructions(tx, paging, wanted.filter(isInstruction))
  insertRows(tx, 'signals', [
    ...folded.rows.map((row) => ({ ...row, answer: answerFor(integrations.get(row.integration_id), row) })),
    ...changes.map((change) => ({ ...signalRow(change, 'kept'), answer: null })),
    ...followed.map(instructionRow),
  ])
}

function homesOf(integrations: Arrivals['integrations']): string[] {
  return [...integrations.values()].map(({ service }) => service)
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

/** Changes are no troubles, and instructions follow when the alerts are there. */
function aboutTrouble({ signal, ...arrival }: Arrival): Keyed[] {
  if (signal.action === 'change' || signal.action === 'instruct') return []
  return [{ ...arrival, signal, dedupKey: signal.dedupKey }]
}

type Known = { open: Map<string, OpenAlert>; numbers: Map<string, string> }

async function knownOf(
  tx: Tx,
  groups: Groups,
  routeOf: RouteOf,
  suppressionOf: SuppressionOf,
): Promise<Known> {
  const wanted = [...groups.values()].flatMap((signals) => {
    const [first] = signals
    const trigger = signals.find(isTrigger)
    if (!first) return []
    const routed = trigger ? routeOf(trigger) : null
    return [{ ...first, routed, suppression: routed && trigger ? suppressionOf(routed, trigger) : null }]
  })
  if (wanted.length === 0) return { open: new Map(), numbers: new Map() }
  const services = await loadServices(tx, [...new Set(wanted.flatMap(({ routed }) => routed?.service ?? []))])
  const keys = wanted.map(({ integration, dedupKey, routed, suppression }) => ({
    integration,
    dedupKey,
    opens:
      routed !== null && !suppression && opensByItself(routed, services.get(routed.service ?? '') ?? null),
  }))
  const { open, numbers } = await lockOpenAlerts(tx, keys)
  return { open: new Map(open.map((alert) => [keyOf(alert), alert])), numbers }
}

/** Where alerts may join or re-open an incident, no number is drawn before it is known that it is needed. */
function opensByItself({ verdict, attachTo }: Routed, service: Service | null): boolean {
  if (verdict.do !== 'open' || attachTo) return false
  if (service === null) return true
  if (service.pauseSeconds > 0 || service.flapping || service.inhibitedByDependencies) return false
  return service.grouping.by === 'off' && service.reopenMinutes <= 0 && !service.storm
}

async function withServices(tx: Tx, alerts: FoldedAlert[]): Promise<TouchedAlert[]> {
  const services = await loadServices(tx, [...new Set(alerts.flatMap(({ serviceId }) => serviceId ?? []))])
  return alerts.map(({ serviceId, ...alert }) => ({
    ...alert,
    service: services.get(serviceId ?? '') ?? null,
  }))
}
