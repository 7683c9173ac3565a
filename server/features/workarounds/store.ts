import type { Selectable } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type WorkaroundRow = Selectable<Tables['workarounds']>

export async function findWorkarounds(
  tx: Tx,
  incident: string,
  { open, after, limit }: { open: boolean | null; after: number; limit: number },
): Promise<WorkaroundRow[]> {
  let query = tx.db
    .selectFrom('workarounds')
    .selectAll()
    .where('incident_id', '=', incident)
    .where('number', '>', after)
  if (open !== null) query = query.where('undone_at', open ? 'is' : 'is not', null)
  return await query.orderBy('number').limit(limit).execute()
}

export async function findWorkaround(
  tx: Tx,
  incident: string,
  number: number,
): Promise<WorkaroundRow | null> {
  const query = tx.db.selectFrom('workarounds').selectAll()
  const found = query.where('incident_id', '=', incident).where('number', '=', number)
  return (await found.executeTakeFirst()) ?? null
}

export function insertWorkaround(tx: Tx, row: WorkaroundRow): void {
  insertRows(tx, 'workarounds', [row])
}

export async function saveUndone(
  tx: Tx,
  { incident_id: incident, number }: WorkaroundRow,
  by: ActorRef,
): Promise<void> {
  await tx.db
    .updateTable('workarounds')
    .set({ undone_by: JSON.stringify(by), undone_at: tx.now })
    .where('incident_id', '=', incident)
    .where('number', '=', number)
    .execute()
}
