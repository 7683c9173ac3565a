import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentToPage } from '../notifications/page-people.ts'

export type EscalationRow = Selectable<Tables['escalations']>

const INCIDENT_COLUMNS = [
  'id',
  'title',
  'status',
  'urgency',
  'severity',
  'acknowledged_at',
  'snoozed_until',
  'private',
  'service_id',
] as const

/** Escalations in the order of their ids, locked, each with its incident as it is now. */
export async function lockEscalations(
  tx: Tx,
  ids: string[],
): Promise<{ escalation: EscalationRow; incident: IncidentToPage }[]> {
  const escalations = await tx.db
    .selectFrom('escalations')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return await withIncidents(tx, escalations)
}

/** The open escalation of each incident that has one, locked. */
export async function lockOpenEscalations(tx: Tx, incidentIds: string[]): Promise<EscalationRow[]> {
  return await tx.db
    .selectFrom('escalations')
    .selectAll()
    .where('incident_id', '=', sql<string>`any(${incidentIds}::bigint[])`)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

async function withIncidents(
  tx: Tx,
  escalations: EscalationRow[],
): Promise<{ escalation: EscalationRow; incident: IncidentToPage }[]> {
  const incidents = await readPagedIncidents(
    tx,
    escalations.map((escalation) => escalation.incident_id),
  )
  return escalations.flatMap((escalation) => {
    const incident = incidents.get(escalation.incident_id)
    return incident ? [{ escalation, incident }] : []
  })
}

async function readPagedIncidents(tx: Tx, ids: string[]): Promise<Map<string, IncidentToPage>> {
  const rows = await tx.db
    .selectFrom('incidents')
    .select(INCIDENT_COLUMNS)
    .where('id', '=', sql<string>`any(${ids}::bigint[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** How often each round-robin step was used before; counts this use. */
export async function takeTurn(tx: Tx, policyId: string, step: number): Promise<number> {
  const row = await tx.db
    .insertInto('round_robin_turns')
    .values({ policy_id: policyId, step, turn: '1' })
    .onConflict((conflict) =>
      conflict.columns(['policy_id', 'step']).doUpdateSet({ turn: sql<string>`round_robin_turns.turn + 1` }),
    )
    .returning('turn')
    .executeTakeFirstOrThrow()
  return Number(row.turn) - 1
}

export async function latestEscalation(tx: Tx, incidentId: string): Promise<EscalationRow | null> {
  const row = await tx.db
    .selectFrom('escalations')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Ends the open escalations of incidents and what they had planned; answers which incidents had one. */
export async function endOpenEscalations(tx: Tx, incidentIds: string[], because: string): Promise<string[]> {
  // Pages that were planned in this very transaction end too.
  await tx.flush()
  const { rows } = await sql<{ incident_id: string }>`
    with ended as (
      update escalations set ended_at = ${tx.now}, ended_because = ${because}, next_at = null
      where incident_id = any(${incidentIds}::bigint[]) and ended_at is null
      returning id, incident_id),
    cancelled as (
      update pages set state = 'cancelled', because = ${because}
      from ended where pages.escalation_id = ended.id and pages.state in ('planned', 'bundled'))
    select incident_id from ended`.execute(tx.db)
  return rows.map((row) => row.incident_id)
}

/** The open escalation of each incident that has one, by incident. */
export async function openEscalationsOf(tx: Tx, incidentIds: string[]): Promise<Map<string, EscalationRow>> {
  const rows = await tx.db
    .selectFrom('escalations')
    .selectAll()
    .where('incident_id', '=', sql<string>`any(${incidentIds}::bigint[])`)
    .where('ended_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.incident_id, row]))
}
