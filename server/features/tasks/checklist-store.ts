import { sql } from 'kysely'
import type { IncidentChecklist } from '../../../domain/organisation/document.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'

export async function allIncidentChecklists(tx: Tx): Promise<IncidentChecklist[]> {
  const rows = await tx.db
    .selectFrom('incident_checklists')
    .select('definition')
    .orderBy(sql`id collate "C"`)
    .execute()
  return rows.map(({ definition }) => definition)
}

export function saveIncidentChecklists(
  tx: Tx,
  { created, updated }: { created: IncidentChecklist[]; updated: IncidentChecklist[] },
): void {
  insertRows(tx, 'incident_checklists', created.map(rowOf))
  updateRows(tx, 'incident_checklists', updated.map(rowOf))
}

function rowOf(list: IncidentChecklist) {
  return { id: list.id, definition: list }
}

export async function removeIncidentChecklists(tx: Tx, ids: string[]): Promise<void> {
  await tx.db
    .deleteFrom('incident_checklists')
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}
