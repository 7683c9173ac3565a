import type { AlertState } from '../../../domain/alerting/deduplicate.ts'
import type { AlertSeverity } from '../../../domain/alerting/signal.ts'
import type { AlertStatus } from '../../database/tables.ts'
import { insertRows } from '../../database/insert-rows.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Service } from '../services/load-services.ts'

/** An alert that signals of this batch touched, with the incident that it belongs to. */
export type TouchedAlert = {
  state: AlertState
  integration: string
  dedupKey: string
  incident: string | null
  firstSeenAt: Date
  /** As it was before this batch; null for a new one. */
  before: { status: AlertStatus; severity: AlertSeverity } | null
  /** Its incident was opened for it. */
  opened: boolean
}

export type ServiceOf = (integration: string) => Service | null

export async function saveAlerts(tx: Tx, alerts: TouchedAlert[], serviceOf: ServiceOf): Promise<void> {
  const fresh = alerts.filter(({ state }) => state.isNew)
  // The older alerts of a key end first, since only one of a key may be open.
  const ended = alerts.filter(({ state }) => !state.isNew && state.status === 'resolved')
  updateRows(
    tx,
    'alerts',
    ended.map(({ state }) => ({
      id: state.id,
      status: state.status,
      count: state.count,
      resolved_at: tx.now,
    })),
  )
  insertRows(
    tx,
    'alerts',
    fresh.map((alert) => ({
      ...said(alert.state),
      id: alert.state.id,
      integration_id: alert.integration,
      service_id: serviceOf(alert.integration)?.id ?? null,
      dedup_key: alert.dedupKey,
      incident_id: alert.incident,
      first_seen_at: alert.firstSeenAt,
      acknowledged_at: alert.state.status === 'acknowledged' ? tx.now : null,
      resolved_at: alert.state.status === 'resolved' ? tx.now : null,
    })),
  )
  const going = alerts.filter(({ state }) => !state.isNew && state.status !== 'resolved')
  updateRows(
    tx,
    'alerts',
    going.filter(({ state }) => state.latest !== null).map(({ state }) => ({ id: state.id, ...said(state) })),
  )
  updateRows(
    tx,
    'alerts',
    going
      .filter(({ state }) => state.latest === null)
      .map(({ state }) => ({ id: state.id, status: state.status })),
  )
}

function said({ status, count, latest, lastSeenAt }: AlertState) {
  return {
    status,
    severity: latest?.severity ?? 'error',
    summary: latest?.summary ?? '',
    source: latest?.source ?? '',
    labels: latest?.labels ?? {},
    details: latest?.details ?? {},
    links: latest?.links ?? [],
    count,
    last_seen_at: lastSeenAt,
  }
}
