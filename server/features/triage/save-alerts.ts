import type { AlertState } from '../../../domain/alerting/deduplicate.ts'
import type { Decision } from '../../../domain/alerting/decision.ts'
import type { Rewriting } from '../../../domain/alerting/rewriting.ts'
import type { Routed } from '../../../domain/alerting/route.ts'
import type { AlertSeverity } from '../../../domain/alerting/signal.ts'
import type { Suppression } from '../../../domain/alerting/suppression.ts'
import type { AlertStatus } from '../../database/tables/alerting.ts'
import { insertRows } from '../../database/insert-rows.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Service } from '../services/load-services.ts'

/** An alert that signals of this batch touched, with the incident that it belongs to. */
export type TouchedAlert = {
  state: AlertState
  integration: string
  dedupKey: string
  service: Service | null
  /** What the rules said; null for an alert that was open before. */
  routed: Routed | null
  rewriting: Rewriting | null
  /** Why a new alert pages nobody. */
  suppression: Suppression | null
  /** The names under which it inhibits others. */
  inhibits: string[] | null
  incident: string | null
  firstSeenAt: Date
  /** As it was before this batch; null for a new one. */
  before: { status: AlertStatus; severity: AlertSeverity } | null
  /** Its incident was opened for it. */
  opened: boolean
}

export function saveAlerts(tx: Tx, alerts: TouchedAlert[]): void {
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
      service_id: alert.service?.id ?? null,
      dedup_key: alert.dedupKey,
      incident_id: alert.incident,
      first_seen_at: alert.firstSeenAt,
      acknowledged_at: alert.state.status === 'acknowledged' ? tx.now : null,
      resolved_at: alert.state.status === 'resolved' ? tx.now : null,
      decided: decisionsOf(alert),
      rewriting: alert.rewriting,
      suppression: alert.suppression,
      inhibits: alert.inhibits,
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
      .map(({ state: { id, status, count, lastSeenAt, saidAt } }) => ({
        id,
        status,
        count,
        last_seen_at: lastSeenAt,
        said_at: saidAt,
      })),
  )
}

function decisionsOf({ routed, suppression }: TouchedAlert): Decision[] {
  const byRules = (routed?.because ?? []).map(({ rule, did, because }): Decision => ({
    by: 'rule',
    id: rule,
    did,
    because,
  }))
  if (!suppression || suppression.by === 'rule') return byRules
  const { by, id, because } = suppression
  return [...byRules, { by, id, did: 'suppresses', because }]
}

function said({ status, count, latest, lastSeenAt, saidAt }: AlertState) {
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
    said_at: saidAt,
  }
}
