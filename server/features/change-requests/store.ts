import type { Selectable, Updateable } from 'kysely'
import type { RequestState } from '../../../domain/change-request/decide.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type ChangeRequestRow = Selectable<Tables['change_requests']>

export async function findChangeRequests(
  tx: Tx,
  incident: string,
  { state, after, limit }: { state: RequestState | null; after: number; limit: number },
): Promise<ChangeRequestRow[]> {
  let query = tx.db
    .selectFrom('change_requests')
    .selectAll()
    .where('incident_id', '=', incident)
    .where('number', '>', after)
  if (state !== null) query = query.where('state', '=', state)
  return await query.orderBy('number').limit(limit).execute()
}

export async function findChangeRequest(
  tx: Tx,
  incident: string,
  number: number,
): Promise<ChangeRequestRow | null> {
  const query = tx.db.selectFrom('change_requests').selectAll()
  const found = query.where('incident_id', '=', incident).where('number', '=', number)
  return (await found.executeTakeFirst()) ?? null
}

export function insertChangeRequest(tx: Tx, row: ChangeRequestRow): void {
  insertRows(tx, 'change_requests', [row])
}

export async function saveDecision(
  tx: Tx,
  { incident_id: incident, number }: ChangeRequestRow,
  decision: Updateable<Tables['change_requests']>,
): Promise<void> {
  await tx.db
    .updateTable('change_requests')
    .set(decision)
    .where('incident_id', '=', incident)
    .where('number', '=', number)
    .execute()
}
