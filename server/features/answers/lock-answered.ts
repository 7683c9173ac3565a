import type { Tx } from '../../database/transaction.ts'
import { lockIncidents, type IncidentRow } from '../incidents/store.ts'
import { mergedInto } from './store.ts'

/** The incidents that an answer goes to, locked: a merged one is answered where its work goes on. */
export async function lockAnswered(tx: Tx, incidentIds: string[]): Promise<IncidentRow[]> {
  const rows = await lockIncidents(tx, await mergedInto(tx, incidentIds))
  // Somebody may have merged one between the two statements.
  if (!rows.some((row) => row.merged_into)) return rows
  return await lockAnswered(
    tx,
    rows.map((row) => row.id),
  )
}
