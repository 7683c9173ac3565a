import type { AttachTo } from '../../../domain/alerting/carry-out.ts'
import type { Rewriting } from '../../../domain/alerting/rewriting.ts'
import { sql, type Updateable } from 'kysely'
import type { AlertSeverity } from '../../../domain/alerting/signal.ts'
import type { AlertState } from '../../../domain/alerting/deduplicate.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Reason } from '../suppression/jobs.ts'
import type { AlertRow } from '../alerts/store.ts'
import type { Integration } from '../services/integration-of-key.ts'

export type StoredBody = {
  id: string
  received_at: Date
  format: string
  bytes: Buffer
  unreadable_because: string | null
  target: string | null
}

export async function readBodies(tx: Tx, ids: string[]): Promise<StoredBody[]> {
  if (ids.length === 0) return []
  return await tx.db
    .selectFrom('signal_bodies')
    .select(['id', 'received_at', 'format', 'bytes', 'unreadable_because', 'target'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
}

export async function readIntegrations(tx: Tx, ids: string[]): Promise<Map<string, Integration>> {
  return await tx.organisation.fetch('integration', ids, async (missing) => {
    const rows = await tx.db
      .selectFrom('integrations')
      .select(['id', 'service_id as service', 'type', 'settings'])
      .where('id', '=', sql<string>`any(${missing}::text[])`)
      .execute()
    return new Map(rows.map((row) => [row.id, row]))
  })
}

export type OpenAlert = AlertState & {
  integration: string
  dedupKey: string
  incident: string | null
  service: string | null
  severity: AlertSeverity
  rewriting: Rewriting | null
}

type Key = { integration: string; dedupKey: string; opens: boolean }

/**
 * The open alerts of these keys, locked in one order; and, where a key has none and its signals may open an incident,
 * the number that this incident will have, and the incident in monitoring that the key's last alert belonged to.
 */
export async function lockOpenAlerts(
  tx: Tx,
  keys: Key[],
): Promise<{ open: OpenAlert[]; numbers: Map<string, string>; watched: Map<string, string> }> {
  const integrations = keys.map(({ integration }) => integration)
  const dedupKeys = keys.map(({ dedupKey }) => dedupKey)
  const { rows } = await sql<{
    place: number
    incident_number: string | null
    watched_incident: string | null
    id: string | null
    status: AlertState['status']
    count: number
    incident_id: string | null
    last_seen_at: Date
    severity: AlertSeverity
    service_id: string | null
    rewriting: Rewriting | null
    said_at: Date | null
  }>`
    with wanted as materialized (
      -- Sub-selects: from the arrays themselves rows would be counted, and the statement planned anew each time.
      select * from unnest((select ${integrations}::text[]), (select ${dedupKeys}::text[]),
                           (select ${keys.map(({ opens }) => opens)}::boolean[]))
        with ordinality as given(integration_id, dedup_key, opens, place)),
    open as materialized (
      select * from alerts
      where integration_id = any(${integrations}::text[]) and dedup_key = any(${dedupKeys}::text[])
        and status <> 'resolved'
      order by id for update)
    select wanted.place::int as place, open.id, status, count, incident_id, last_seen_at, severity, service_id,
           rewriting, said_at,
           case when open.id is null and opens then nextval('incidents_id_seq') end::text as incident_number,
           -- Asked per key only while there is an incident in monitoring at all.
           case when open.id is null and exists (select from incidents where status = 'monitoring')
             then ${watchedIncident} end::text as watched_incident
    from wanted left join open using (integration_id, dedup_key) order by place`.execute(tx.db)
  const numbers = new Map<string, string>()
  const watched = new Map<string, string>()
  const open: OpenAlert[] = []
  for (const { place, incident_number: number, watched_incident: watching, id, ...row } of rows) {
    const key = keys[place - 1]
    if (!key) continue
    if (number !== null) numbers.set(keyOf(key), number)
    if (watching !== null) watched.set(keyOf(key), watching)
    if (id === null) continue
    open.push({
      id,
      isNew: false,
      status: row.status,
      count: row.count,
      opening: null,
      latest: null,
      lastSeenAt: row.last_seen_at,
      saidAt: row.said_at,
      severity: row.severity,
      service: row.service_id,
      rewriting: row.rewriting,
      integration: key.integration,
      dedupKey: key.dedupKey,
      incident: row.incident_id,
    })
  }
  return { open, numbers, watched }
}

/** The incident in monitoring that the last alert of a `wanted` key belonged to. */
const watchedIncident = sql`(
  select last.incident_id from alerts as last join incidents on incidents.id = last.incident_id
  where last.integration_id = wanted.integration_id and last.dedup_key = wanted.dedup_key
    and last.status = 'resolved' and incidents.status = 'monitoring'
  order by last.resolved_at desc limit 1)`

export async function watchedIncidents(
  tx: Tx,
  keys: { integration: string; dedupKey: string }[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ integration: string; dedupKey: string; incident: string | null }>`
    select integration_id as integration, dedup_key as "dedupKey", ${watchedIncident}::text as incident
    from unnest(${keys.map(({ integration }) => integration)}::text[], ${keys.map(({ dedupKey }) => dedupKey)}::text[])
      as wanted(integration_id, dedup_key)`.execute(tx.db)
  return new Map(rows.flatMap(({ incident, ...key }) => (incident === null ? [] : [[keyOf(key), incident]])))
}

/** One name for what a dedup key means within its integration. */
export function keyOf({ integration, dedupKey }: { integration: string; dedupKey: string }): string {
  return `${integration} ${dedupKey}`
}

/** The incident of a key's last alert, if that was resolved no earlier than `since` and the incident may be re-opened. */
export async function recentlyResolved(
  tx: Tx,
  key: { integration: string; dedupKey: string },
  since: Date,
): Promise<string | null> {
  const row = await tx.db
    .selectFrom('alerts')
    .innerJoin('incidents', 'incidents.id', 'alerts.incident_id')
    .select('alerts.incident_id')
    .where('alerts.integration_id', '=', key.integration)
    .where('alerts.dedup_key', '=', key.dedupKey)
    .where('alerts.status', '=', 'resolved')
    .where('alerts.resolved_at', '>=', since)
    .where('incidents.status', 'in', ['resolved', 'monitoring'])
    .orderBy('alerts.resolved_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.incident_id ?? null
}

/** The open incident that rules attach an alert to: the one that they name, or the newest of a service. */
export async function openIncidentToAttachTo(tx: Tx, wanted: AttachTo): Promise<string | null> {
  const open = tx.db
    .selectFrom('incidents')
    .select('id')
    .where('status', 'not in', ['resolved', 'closed', 'merged'])
  const named =
    'incident' in wanted
      ? open.where('id', '=', wanted.incident.replace(/^INC-/i, ''))
      : open.where('service_id', '=', wanted.service).orderBy('id', 'desc').limit(1)
  return (await named.executeTakeFirst())?.id ?? null
}

/** Whether an alert of this key was first seen since then. */
export async function wasSeenSince(
  tx: Tx,
  key: { integration: string; dedupKey: string },
  since: Date,
): Promise<boolean> {
  const row = await tx.db
    .selectFrom('alerts')
    .select('id')
    .where('integration_id', '=', key.integration)
    .where('dedup_key', '=', key.dedupKey)
    .where('first_seen_at', '>', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Still firing, and suppressed by this; locked in one order. */
export async function lockSuppressedAlerts(tx: Tx, { by, id }: Reason, limit: number): Promise<AlertRow[]> {
  return await tx.db
    .selectFrom('alerts')
    .selectAll()
    .where('status', '=', 'suppressed')
    .where(sql<boolean>`suppression->>'id' = ${id} and suppression->>'by' = ${by}`)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .execute()
}

export async function setAlert(tx: Tx, id: string, change: Updateable<Tables['alerts']>): Promise<void> {
  await tx.db.updateTable('alerts').set(change).where('id', '=', id).execute()
}

export async function hasOtherAlerts(tx: Tx, incident: string, alert: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('alerts')
    .select('id')
    .where('incident_id', '=', incident)
    .where('id', '<>', alert)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
