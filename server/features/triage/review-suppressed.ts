import {
  matchable,
  suppressionOf,
  type Suppression,
  type Suppressor,
} from '../../../domain/alerting/suppression.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { enqueue } from '../../engine/job.ts'
import type { AlertRow } from '../alerts/store.ts'
import { startEscalations } from '../escalations/start-escalations.ts'
import type { Paging } from '../notifications/page-people.ts'
import { loadServices } from '../services/load-services.ts'
import { reviewJob, type Reason } from '../suppression/jobs.ts'
import { loadInhibition } from '../suppression/load-inhibition.ts'
import { loadSuppressors } from '../suppression/load-suppressors.ts'
import { incidentStream, record, SYSTEM } from '../timeline/record.ts'
import { asNew } from './as-new.ts'
import { isFlapping, tellOfCalm } from './end-flapping.ts'
import { inhibitByDependencies } from './inhibit-by-dependencies.ts'
import { inhibitByRules } from './inhibit-by-rules.ts'
import { placeAlerts } from './place-alerts.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { lockSuppressedAlerts, watchedIncidents } from './store.ts'
import { suppressWith } from './suppress-alerts.ts'
import { withAlerts } from './with-alerts.ts'

const MOST_AT_ONCE = 500

/** What suppressed alerts has ended: those still firing open their incidents, unless something else suppresses them. */
export function reviewHandler(paging: Paging): TransactionalHandler<Reason> {
  return {
    kind: reviewJob,
    batch: 1,
    run: async (tx, jobs) => {
      for (const { payload } of jobs) await review(tx, paging, payload)
    },
  }
}

async function review(tx: Tx, paging: Paging, reason: Reason): Promise<void> {
  const rows = await lockSuppressedAlerts(tx, reason, MOST_AT_ONCE)
  if (rows.length === 0) return
  const suppressors = await loadSuppressors(tx)
  const services = await loadServices(tx, [...new Set(rows.flatMap((row) => row.service_id ?? []))])
  const before = new Map(rows.map((row) => [row.id, row]))
  const asked = await inhibitByDependencies(
    tx,
    rows.map((row) => {
      const alert = asNew(row, services.get(row.service_id ?? '') ?? null)
      return suppressWith(tx, alert, stillSuppressed(suppressors, row, tx.now))
    }),
  )
  const alerts = await inhibitByRules(tx, await loadInhibition(tx), asked)
  const kept = alerts.filter(({ suppression }) => suppression)
  updateRows(
    tx,
    'alerts',
    kept.map(({ state: { id }, suppression }) => ({ id, suppression })),
  )
  await release(
    tx,
    paging,
    alerts.filter(({ suppression }) => !suppression),
    before,
  )
  const moved = alerts.filter(({ suppression }) => suppression?.id !== reason.id)
  if (rows.length === MOST_AT_ONCE && moved.length > 0) enqueue(tx, reviewJob, reason)
}

function stillSuppressed(suppressors: readonly Suppressor[], row: AlertRow, at: Date): Suppression | null {
  const { service_id: service, integration_id: integration, suppression } = row
  const found = suppressionOf(suppressors, matchable({ ...row, service, integration }), at)
  return found ?? (suppression && isWaiting(suppression, at) ? suppression : null)
}

/** A pause, or the time until what flaps is calm, is the alert's own. */
function isWaiting({ by, until }: Suppression, at: Date): boolean {
  return (by === 'pause' || by === 'flapping') && until !== null && new Date(until) > at
}

async function release(
  tx: Tx,
  paging: Paging,
  alerts: TouchedAlert[],
  before: Map<string, AlertRow>,
): Promise<void> {
  if (alerts.length === 0) return
  const watched = await watchedIncidents(tx, alerts)
  const starts = await placeAlerts(tx, paging, alerts, { numbers: new Map(), watched })
  updateRows(
    tx,
    'alerts',
    alerts.map(({ state: { id }, incident, inhibits }) => ({
      id,
      status: 'triggered',
      incident_id: incident,
      calm_at: wasFlapping(before.get(id)) ? tx.now : null,
      inhibits,
    })),
  )
  for (const { state, incident } of alerts) tellOfRelease(tx, incident, before.get(state.id))
  await startEscalations(tx, paging, withAlerts(starts, alerts))
}

function wasFlapping(row: AlertRow | undefined): boolean {
  return row !== undefined && isFlapping(row)
}

function tellOfRelease(tx: Tx, incident: string | null, row: AlertRow | undefined): void {
  if (incident === null || !row) return
  if (wasFlapping(row)) {
    tellOfCalm(tx, { ...row, incident_id: incident }, `It is calm: it goes on firing: ${row.summary}`)
    return
  }
  const { id, suppression, first_seen_at } = row
  record(tx, {
    stream: incidentStream(incident),
    kind: 'NOTIFICATION',
    event: 'was-suppressed',
    actor: SYSTEM,
    text: `It fires since ${first_seen_at.toISOString()} and paged nobody until now. ${suppression?.because ?? ''}`,
    details: { alert: id, suppression },
  })
}
