import type { Trigger } from '../../../domain/alerting/signal.ts'
import { matchable, suppressionOf, type Suppressor } from '../../../domain/alerting/suppression.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { enqueue } from '../../engine/job.ts'
import type { AlertRow } from '../alerts/store.ts'
import { startEscalations } from '../escalations/start-escalations.ts'
import type { Paging } from '../notifications/page-people.ts'
import { loadServices, type Service } from '../services/load-services.ts'
import { reviewAtEnd, reviewJob, type Reason } from '../suppression/jobs.ts'
import { loadSuppressors } from '../suppression/load-suppressors.ts'
import { incidentStream, record, SYSTEM } from '../timeline/record.ts'
import { placeAlerts } from './place-alerts.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { lockSuppressedAlerts } from './store.ts'
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
  const suppressors = await loadSuppressors(tx)
  const judged = rows.map((row) => ({ row, suppression: suppressionAt(suppressors, row, tx.now) }))
  updateRows(
    tx,
    'alerts',
    judged
      .filter(({ suppression }) => suppression)
      .map(({ row, suppression }) => ({ id: row.id, suppression })),
  )
  for (const { suppression } of judged) if (suppression) reviewAtEnd(tx, suppression)
  const released = judged.flatMap(({ row, suppression }) => (suppression ? [] : row))
  await release(tx, paging, released)
  const moved = judged.filter(({ suppression, row }) => suppression?.id !== row.suppression?.id)
  if (rows.length === MOST_AT_ONCE && moved.length > 0) enqueue(tx, reviewJob, reason)
}

function suppressionAt(suppressors: readonly Suppressor[], row: AlertRow, at: Date) {
  const { service_id: service, integration_id: integration } = row
  return suppressionOf(suppressors, matchable({ ...row, service, integration }), at)
}

async function release(tx: Tx, paging: Paging, rows: AlertRow[]): Promise<void> {
  if (rows.length === 0) return
  const services = await loadServices(tx, [...new Set(rows.flatMap((row) => row.service_id ?? []))])
  const alerts = rows.map((row) => asNew(row, services.get(row.service_id ?? '') ?? null))
  const starts = await placeAlerts(tx, paging, alerts, new Map())
  updateRows(
    tx,
    'alerts',
    alerts.map(({ state, incident }) => ({ id: state.id, status: 'triggered', incident_id: incident })),
  )
  for (const [index, row] of rows.entries()) tellOfRelease(tx, alerts[index]?.incident ?? null, row)
  await startEscalations(tx, paging, withAlerts(starts, alerts))
}

/** As if it were raised now, with what its signals said last. */
function asNew(row: AlertRow, service: Service | null): TouchedAlert {
  return {
    state: {
      id: row.id,
      isNew: true,
      status: 'triggered',
      count: row.count,
      opening: null,
      latest: saidLast(row),
      lastSeenAt: row.last_seen_at,
    },
    integration: row.integration_id,
    dedupKey: row.dedup_key,
    service,
    routed: null,
    rewriting: row.rewriting,
    suppression: null,
    incident: null,
    firstSeenAt: row.first_seen_at,
    before: null,
    opened: false,
  }
}

function saidLast(row: AlertRow): Trigger {
  const { summary, source, severity, labels, details, links } = row
  return {
    action: 'trigger',
    dedupKey: row.dedup_key,
    summary,
    source,
    severity,
    labels,
    details,
    links,
    startedAt: row.first_seen_at,
  }
}

function tellOfRelease(tx: Tx, incident: string | null, { id, suppression, first_seen_at }: AlertRow): void {
  if (incident === null) return
  record(tx, {
    stream: incidentStream(incident),
    kind: 'NOTIFICATION',
    event: 'was-suppressed',
    actor: SYSTEM,
    text: `It fires since ${first_seen_at.toISOString()} and paged nobody until now. ${suppression?.because ?? ''}`,
    details: { alert: id, suppression },
  })
}
