import { sql } from 'kysely'
import { flapping } from '../../../domain/alerting/flapping.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { keyOf } from './store.ts'
import { suppressWith } from './suppress-alerts.ts'

/** New alerts of troubles that flap page nobody until they are calm. */
export async function calmFlapping(tx: Tx, alerts: TouchedAlert[]): Promise<TouchedAlert[]> {
  const asked = alerts.filter(
    ({ state, suppression, service }) => state.isNew && !suppression && service?.flapping,
  )
  if (asked.length === 0) return alerts
  const changes = await changesOf(tx, asked)
  return alerts.map((alert) => {
    const rule = alert.service?.flapping
    if (!rule || !asked.includes(alert)) return alert
    const changesBefore = changes.get(keyOf(alert)) ?? 0
    return suppressWith(tx, alert, flapping(rule, { alert: alert.state.id, changesBefore }, tx.now))
  })
}

/** How often each key opened and was resolved in the minutes of its service; none of them is open now. */
async function changesOf(tx: Tx, asked: TouchedAlert[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ integration: string; dedupKey: string; changes: number }>`
    select integration_id as integration, dedup_key as "dedupKey",
           (count(*) + count(*) filter (where first_seen_at > since))::int as changes
    from (select distinct * from unnest(
        ${asked.map(({ integration }) => integration)}::text[],
        ${asked.map(({ dedupKey }) => dedupKey)}::text[],
        ${asked.map(({ service }) => before(tx.now, { minutes: service?.flapping?.minutes ?? 0 }))}::timestamptz[])
        as given(integration_id, dedup_key, since)) as wanted
    join alerts using (integration_id, dedup_key)
    where status = 'resolved' and resolved_at > since
    group by integration_id, dedup_key`.execute(tx.db)
  return new Map(rows.map((row) => [keyOf(row), row.changes]))
}
