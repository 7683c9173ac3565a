import { sql } from 'kysely'
import { flapping } from '../../../domain/alerting/flapping.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { lookWhetherCalm, tellOfFlapping } from './end-flapping.ts'
import { secondsToPause } from './pause-alerts.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { keyOf } from './store.ts'
import { suppressWith } from './suppress-alerts.ts'

/** New alerts of troubles that flap page nobody until they are calm. They belong to the incident that paged. What may come to flap waits. */
export async function calmFlapping(tx: Tx, alerts: TouchedAlert[]): Promise<TouchedAlert[]> {
  const asked = alerts.filter(
    ({ state, suppression, service }) => state.isNew && !suppression && service?.flapping,
  )
  if (asked.length === 0) return alerts
  const past = await pastOf(tx, asked)
  return alerts.map((alert) => {
    const rule = alert.service?.flapping
    if (!rule || !asked.includes(alert)) return alert
    const known = past.getOrInsertComputed(keyOf(alert), () => ({ changes: 0, flaps: false, incident: null }))
    const { changes, flaps, incident } = known
    // Another of the batch may come after this one.
    known.changes += alert.state.status === 'resolved' ? 2 : 1
    const found = flapping(
      rule,
      {
        alert: alert.state.id,
        changesBefore: changes,
        paged: incident !== null,
        pauseSeconds: secondsToPause(alert),
      },
      tx.now,
    )
    if (found?.by !== 'flapping') return suppressWith(tx, alert, found)
    known.flaps = true
    const { id, latest } = alert.state
    lookWhetherCalm(tx, { alert: id, minutes: rule.minutes })
    if (!flaps) tellOfFlapping(tx, { id, summary: latest?.summary ?? '', incident }, found)
    return { ...suppressWith(tx, alert, found), incident }
  })
}

type Past = { changes: number; flaps: boolean; incident: string | null }

/** How often each key opened and was resolved in the minutes of its service, and its last incident; none of them is open now. */
async function pastOf(tx: Tx, asked: TouchedAlert[]): Promise<Map<string, Past>> {
  const { rows } = await sql<{ integration: string; dedupKey: string } & Past>`
    select integration_id as integration, dedup_key as "dedupKey",
           (count(*) + count(*) filter (where first_seen_at > since))::int as changes,
           bool_or(suppression ->> 'by' = 'flapping' and calm_at is null) is true as flaps,
           (array_agg(incident_id order by resolved_at desc) filter (where incident_id is not null))[1] as incident
    from (select distinct * from unnest(
        ${asked.map(({ integration }) => integration)}::text[],
        ${asked.map(({ dedupKey }) => dedupKey)}::text[],
        ${asked.map(({ service }) => before(tx.now, { minutes: service?.flapping?.minutes ?? 0 }))}::timestamptz[])
        as given(integration_id, dedup_key, since)) as wanted
    join alerts using (integration_id, dedup_key)
    where status = 'resolved' and resolved_at > since
    group by integration_id, dedup_key`.execute(tx.db)
  return new Map(rows.map((row) => [keyOf(row), row]))
}
