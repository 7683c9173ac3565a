import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { readAlert } from '../alerts/list-alerts.ts'
import { lockAlert, type AlertRow } from '../alerts/store.ts'

/** The alert, locked, if there is one that the actor may see. */
export async function lockAlertFor(tx: Tx, actor: Actor, id: string): Promise<AlertRow> {
  await readAlert(tx, actor, id)
  const row = await lockAlert(tx, id)
  if (!row) throw new Refused('not-found', `There is no alert ${id}.`)
  return row
}
