import type { Tx } from '../../database/transaction.ts'
import { readIncident } from '../incidents/store.ts'
import { actionName } from './name.ts'
import type { ActionItemRow } from './store.ts'

/** Texts of a private incident leave the system without what it is about. */
export async function subjectOf(
  tx: Tx,
  { id, title, incident_id: incident }: Pick<ActionItemRow, 'id' | 'title' | 'incident_id'>,
): Promise<string> {
  const isPrivate = incident !== null && (await readIncident(tx, incident))?.private !== false
  return isPrivate ? `${actionName(id)}: action item` : `${actionName(id)}: ${title}`
}
