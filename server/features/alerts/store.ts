import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type AlertRow = Selectable<Tables['alerts']>

export async function acknowledgeAlertsOf(tx: Tx, incidentId: string): Promise<void> {
  await tx.db
    .updateTable('alerts')
    .set({ status: 'acknowledged', acknowledged_at: tx.now })
    .where('incident_id', '=', incidentId)
    .where('status', '=', 'triggered')
    .execute()
}

export async function resolveAlertsOf(tx: Tx, incidentIds: string[]): Promise<void> {
  await tx.db
    .updateTable('alerts')
    .set({ status: 'resolved', resolved_at: tx.now })
    .where('incident_id', '=', sql<string>`any(${incidentIds}::bigint[])`)
    .where('status', '<>', 'resolved')
    .execute()
}

export async function incidentsWithOpenAlerts(tx: Tx, incidentIds: string[]): Promise<Set<string | null>> {
  const rows = await tx.db
    .selectFrom('alerts')
    .select('incident_id')
    .distinct()
    .where('incident_id', '=', sql<string>`any(${incidentIds}::bigint[])`)
    .where('status', '<>', 'resolved')
    .execute()
  return new Set(rows.map((row) => row.incident_id))
}

export async function moveAlerts(tx: Tx, from: string, into: string): Promise<number> {
  const moved = await tx.db
    .updateTable('alerts')
    .set({ incident_id: into })
    .where('incident_id', '=', from)
    .executeTakeFirst()
  return Number(moved.numUpdatedRows)
}

export async function lockAlert(tx: Tx, id: string): Promise<AlertRow | null> {
  const row = await tx.db.selectFrom('alerts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ?? null
}

export async function resolveAlert(tx: Tx, id: string): Promise<void> {
  await tx.db
    .updateTable('alerts')
    .set({ status: 'resolved', resolved_at: tx.now })
    .where('id', '=', id)
    .execute()
}

type Unheard = { id: string; incident: string | null; summary: string; minutes: number }

const MOST_UNHEARD = 1_000

/** Resolves what was not heard of for as long as its service says. */
export async function resolveUnheard(tx: Tx): Promise<Unheard[]> {
  const { rows } = await sql<Unheard>`
    with unheard as (
      select alerts.id, auto_resolve_minutes as minutes from alerts join services on services.id = service_id
      where status <> 'resolved'
        and not exists (select from integrations where integrations.id = integration_id and type = 'heartbeat')
        and last_seen_at <= ${tx.now}::timestamptz - auto_resolve_minutes * interval '1 minute'
      order by alerts.id limit ${MOST_UNHEARD} for update of alerts)
    update alerts set status = 'resolved', resolved_at = ${tx.now} from unheard where alerts.id = unheard.id
    returning alerts.id, incident_id as incident, summary, minutes`.execute(tx.db)
  return rows
}
