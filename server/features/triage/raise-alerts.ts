import { before, earliest } from '../../../domain/time/instant.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { saveChanges } from '../changes/save-changes.ts'
import { startEscalations } from '../escalations/start-escalations.ts'
import type { Paging } from '../notifications/page-people.ts'
import { loadRules } from '../routing/load-rules.ts'
import { loadServices } from '../services/load-services.ts'
import { loadInhibition } from '../suppression/load-inhibition.ts'
import { loadSuppressors } from '../suppression/load-suppressors.ts'
import { answerFor } from './answer-for.ts'
import { foldSignals, signalRow, type FoldedAlert, type Keyed } from './fold-signals.ts'
import { followInstructions, instructionRow, isInstruction } from './follow-instructions.ts'
import type { Backlog } from './backlog.ts'
import { calmFlapping } from './calm-flapping.ts'
import { saveDatedResolves } from './dated-resolves.ts'
import { followSources } from './follow-sources.ts'
import type { Handoff } from './handoff.ts'
import { triageJob } from './jobs.ts'
import { inhibitByDependencies } from './inhibit-by-dependencies.ts'
import { inhibitByRules, mayBeInhibited } from './inhibit-by-rules.ts'
import { knownOf } from './known-of.ts'
import { loadArrivals, unreadableKey, type Arrival, type Arrivals } from './load-arrivals.ts'
import { pauseAlerts } from './pause-alerts.ts'
import { placeAlerts } from './place-alerts.ts'
import { routesOf } from './routes-of.ts'
import { saveAlerts, type TouchedAlert } from './save-alerts.ts'
import { suppress, suppressionsOf } from './suppress-alerts.ts'
import { withAlerts } from './with-alerts.ts'
import { keyOf, wasSeenSince } from './store.ts'

/** Kept bodies become alerts, and alerts incidents that page, all in one transaction and in batches. */
export function triageHandler(
  paging: Paging,
  handoff: Handoff,
  backlog: Backlog,
): TransactionalHandler<{ integration: string; bodies: string[] }> {
  return {
    kind: triageJob,
    batch: 8,
    // Where somebody is paged, the next round does not wait.
    gatherMs: () => (backlog.behindMs > 0 ? 0 : 15),
    lanes: true,
    run: async (tx, jobs) => {
      const started = await raiseAlerts(tx, paging, await loadArrivals(tx, handoff, jobs))
      if (started > 0) backlog.found(earliest(...jobs.map(({ runAt }) => runAt)) ?? tx.now)
    },
  }
}

/** Answers how many incidents it opened or re-opened that page somebody. */
export async function raiseAlerts(
  tx: Tx,
  paging: Paging,
  { arrivals, integrations }: Arrivals,
): Promise<number> {
  const wanted = await withoutRepeatedComplaints(tx, arrivals)
  const changes = wanted.filter(({ signal }) => signal.action === 'change')
  const groups = Map.groupBy(wanted.flatMap(aboutTrouble), keyOf)
  const homeOf = (integration: string) => integrations.get(integration)?.service ?? null
  const homes = await loadServices(tx, [...new Set(homesOf(integrations))])
  const routeOf = routesOf(await loadRules(tx), homeOf)
  const suppressionOf = suppressionsOf(await loadSuppressors(tx), tx.now)
  const inhibition = await loadInhibition(tx)
  const known = await knownOf(
    tx,
    groups,
    routeOf,
    (routed, opening) =>
      suppressionOf(routed, opening) !== null || mayBeInhibited(inhibition, routed, opening),
  )
  const folded = foldSignals(groups, known, routeOf)
  const silenced = suppress(tx, await withServices(tx, folded.alerts), suppressionOf)
  const waiting = pauseAlerts(tx, await calmFlapping(tx, silenced))
  const touched = await inhibitByRules(tx, inhibition, await inhibitByDependencies(tx, waiting))
  const starts = await placeAlerts(tx, paging, touched, known)
  saveAlerts(tx, touched)
  saveDatedResolves(tx, folded.resolved)
  await startEscalations(tx, paging, withAlerts(starts, touched))
  await followSources(tx, paging, touched)
  await saveChanges(tx, changes, (integration) => homes.get(homeOf(integration) ?? '') ?? null)
  const followed = await followInstructions(tx, paging, wanted.filter(isInstruction))
  insertRows(tx, 'signals', [
    ...folded.rows.map((row) => ({ ...row, answer: answerFor(integrations.get(row.integration_id), row) })),
    ...changes.map((change) => ({ ...signalRow(change, 'kept'), answer: null })),
    ...followed.map(instructionRow),
  ])
  return starts.filter(({ incident }) => incident.urgency !== null).length
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

async function withServices(tx: Tx, alerts: FoldedAlert[]): Promise<TouchedAlert[]> {
  const services = await loadServices(tx, [...new Set(alerts.flatMap(({ serviceId }) => serviceId ?? []))])
  return alerts.map(({ serviceId, ...alert }) => ({
    ...alert,
    service: services.get(serviceId ?? '') ?? null,
  }))
}
