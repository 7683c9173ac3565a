import { type Selectable, type Updateable, sql } from 'kysely'
import type { RoleName } from '../../../domain/role/roles.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type HandOverRow = Selectable<Tables['role_hand_overs']>

export async function listHandOverRows(tx: Tx, incidentId: string): Promise<HandOverRow[]> {
  return await tx.db
    .selectFrom('role_hand_overs')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .orderBy('number')
    .execute()
}

export async function findHandOver(tx: Tx, incidentId: string, number: number): Promise<HandOverRow | null> {
  const row = await tx.db
    .selectFrom('role_hand_overs')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? null
}

type Offer = Omit<HandOverRow, 'number' | 'state' | 'answered_at' | 'reason' | 'offered_at'>

/** The next one of its incident, which the caller has locked. */
export async function insertHandOver(tx: Tx, { brief, offered_by, ...offer }: Offer): Promise<HandOverRow> {
  const next = tx.db
    .selectFrom('role_hand_overs')
    .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
    .where('incident_id', '=', offer.incident_id)
  return await tx.db
    .insertInto('role_hand_overs')
    .values({
      ...offer,
      number: next,
      brief: JSON.stringify(brief),
      offered_by: JSON.stringify(offered_by),
      state: 'offered',
      offered_at: tx.now,
      answered_at: null,
      reason: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function saveHandOver(
  tx: Tx,
  { incident_id, number }: HandOverRow,
  change: Updateable<Tables['role_hand_overs']>,
): Promise<HandOverRow> {
  return await tx.db
    .updateTable('role_hand_overs')
    .set(change)
    .where('incident_id', '=', incident_id)
    .where('number', '=', number)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Offers by people who do not hold the role any more are over. */
export async function withdrawOffersOf(
  tx: Tx,
  incidentId: string,
  role: RoleName,
  holders: readonly string[],
): Promise<void> {
  await tx.db
    .updateTable('role_hand_overs')
    .set({ state: 'withdrawn', answered_at: tx.now })
    .where('incident_id', '=', incidentId)
    .where('role', '=', role)
    .where('state', '=', 'offered')
    .where(sql<boolean>`not from_person = any(${holders})`)
    .execute()
}
