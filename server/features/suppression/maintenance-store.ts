import { sql } from 'kysely'
import type { MaintenanceWindow } from '../../../domain/organisation/document.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'

export async function allMaintenanceWindows(tx: Tx): Promise<MaintenanceWindow[]> {
  const rows = await tx.db
    .selectFrom('maintenance_windows')
    .select('definition')
    .orderBy(sql`id collate \"C\"`)
    .execute()
  return rows.map(({ definition }) => definition)
}

export function saveMaintenanceWindows(
  tx: Tx,
  { created, updated }: { created: MaintenanceWindow[]; updated: MaintenanceWindow[] },
): void {
  insertRows(tx, 'maintenance_windows', created.map(rowOf))
  updateRows(tx, 'maintenance_windows', updated.map(rowOf))
}

function rowOf(window: MaintenanceWindow) {
  return { id: window.id, definition: window }
}

export async function removeMaintenanceWindows(tx: Tx, ids: string[]): Promise<void> {
  await tx.db
    .deleteFrom('maintenance_windows')
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}
