import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'

export type Numbered = 'incident_tasks' | 'change_requests' | 'workarounds'

/** Of what is numbered within an incident, which has to be locked, or two would draw the same number. */
export async function nextNumber(tx: Tx, table: Numbered, incident: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from ${sql.table(table)} where incident_id = ${incident}`.execute(
    tx.db,
  )
  return rows[0]?.next ?? 1
}
