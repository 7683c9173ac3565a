import { type Expression, type Selectable, type SqlBool, type Updateable, sql } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Incident } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Tables } from '../../database/tables.ts'

export type IncidentRow = Selectable<Tables['incidents']>

/** What people and programs call an incident. */
export function nameOf(id: string): string {
  return `INC-${id}`
}

/** The incident of `INC-142`, `142` or an imported name; null when there is none. */
export async function findIncidentId(tx: Tx, name: string): Promise<string | null> {
  const [, number] = /^(?:INC-)?(\d{1,18})$/i.exec(name) ?? []
  const row = await tx.db
    .selectFrom('incidents')
    .select(['id', 'alias'])
    .where((where) => where.or([where('alias', '=', name), ...(number ? [where('id', '=', number)] : [])]))
    // An imported name wins over the number that it happens to look like.
    .orderBy((order) => order.case().when('alias', '=', name).then(0).else(1).end())
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function lockIncident(tx: Tx, id: string): Promise<IncidentRow | null> {
  const row = await tx.db
    .selectFrom('incidents')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function lockIncidents(tx: Tx, ids: string[]): Promise<IncidentRow[]> {
  if (ids.length === 0) return []
  return await tx.db
    .selectFrom('incidents')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::bigint[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function readIncident(tx: Tx, id: string): Promise<IncidentRow | null> {
  const row = await tx.db.selectFrom('incidents').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function saveIncident(
  tx: Tx,
  id: string,
  change: Updateable<Tables['incidents']>,
): Promise<void> {
  await tx.db
    .updateTable('incidents')
    .set({ ...change, updated_at: tx.now })
    .set('version', (set) => set('version', '+', 1))
    .where('id', '=', id)
    .execute()
}

/** What was done for the time being and is not undone. */
export async function openWorkarounds(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('workarounds')
    .select('what')
    .where('incident_id', '=', id)
    .where('undone_at', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(({ what }) => what)
}

/** People who hold a role in the incident, were paged for it, or reported it. */
export async function participantsOf(tx: Tx, incident: IncidentRow): Promise<string[]> {
  const paged = await tx.db
    .selectFrom('pages')
    .select('person_id')
    .distinct()
    .where('incident_id', '=', incident.id)
    .execute()
  const { created_by: reporter } = incident
  return [
    ...Object.values(incident.roles).flat(),
    ...paged.map((page) => page.person_id),
    ...(reporter.kind === 'person' ? [reporter.id] : []),
  ]
}

/** Puts what is below one incident below another; answers which. */
export async function moveChildren(tx: Tx, from: string, into: string): Promise<string[]> {
  const moved = await tx.db
    .updateTable('incidents')
    .set({ parent_id: into })
    .where('parent_id', '=', from)
    .where('id', '<>', into)
    .returning('id')
    .execute()
  return moved.map(({ id }) => nameOf(id))
}

/** Private incidents are for their participants and administrators. */
export function visibleTo(actor: Actor): Expression<SqlBool> {
  if (actor.kind !== 'token' || actor.role === 'admin') return sql<boolean>`true`
  return sql<boolean>`(not private or ${involves(actor.person)})`
}

/** Alike `participantsOf`. */
export function involves(person: string | null): Expression<SqlBool> {
  return sql<boolean>`((created_by->>'kind' = 'person' and created_by->>'id' = ${person}) or exists (
      select from pages where pages.incident_id = incidents.id and pages.person_id = ${person})
    or exists (select from jsonb_path_query(roles, '$.**') as holder where holder = to_jsonb(${person}::text)))`
}

export type AlertSummary = { count: number; flapping: boolean }

/** Of each incident that has any. */
export async function summariseAlerts(tx: Tx, ids: string[]): Promise<Map<string, AlertSummary>> {
  const { rows } = await sql<AlertSummary & { incident: string }>`
    select incident_id as incident, count(*)::int as count,
           bool_or(suppression ->> 'by' = 'flapping' and calm_at is null) is true as flapping
    from alerts where incident_id = any(${ids}::bigint[]) group by incident_id`.execute(tx.db)
  return new Map(rows.map(({ incident, ...summary }) => [incident, summary]))
}

/** The lifecycle's view of a row. */
export function lifecycleOf(row: IncidentRow): Incident {
  return {
    id: nameOf(row.id),
    status: row.status,
    outcome: row.outcome,
    startedAt: row.started_at,
    detectedAt: row.detected_at,
    acknowledgedAt: row.acknowledged_at,
    declaredAt: row.declared_at,
    identifiedAt: row.identified_at,
    monitoringSince: row.monitoring_since,
    mitigatedAt: row.mitigated_at,
    resolvedAt: row.resolved_at,
    closedAt: row.closed_at,
  }
}

const COLUMNS = [
  ['status', 'status'],
  ['outcome', 'outcome'],
  ['startedAt', 'started_at'],
  ['detectedAt', 'detected_at'],
  ['acknowledgedAt', 'acknowledged_at'],
  ['declaredAt', 'declared_at'],
  ['identifiedAt', 'identified_at'],
  ['monitoringSince', 'monitoring_since'],
  ['mitigatedAt', 'mitigated_at'],
  ['resolvedAt', 'resolved_at'],
  ['closedAt', 'closed_at'],
] as const

/** The row's view of what the lifecycle changed. */
export function columnsOf(change: Partial<Omit<Incident, 'id'>>): Updateable<Tables['incidents']> {
  return Object.fromEntries(
    COLUMNS.flatMap(([field, column]) => (field in change ? [[column, change[field]]] : [])),
  )
}
