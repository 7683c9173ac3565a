import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { actionId, actionName } from './name.ts'
import { type ActionItemRow, findActionItem, lockActionItem } from './store.ts'

/** The action item of that name, if the actor sees it: what belongs to a hidden incident is not there. */
export async function readSeen(tx: Tx, actor: Actor, name: string): Promise<ActionItemRow> {
  const id = actionId(name)
  const row = id === null ? null : await findActionItem(tx, actor, id)
  if (!row) throw new Refused('not-found', `There is no action item ${name}.`)
  return row
}

export async function lockSeen(
  tx: Tx,
  actor: Actor,
  name: string,
  ifMatch: string | null,
): Promise<ActionItemRow> {
  const { id } = await readSeen(tx, actor, name)
  const row = await lockActionItem(tx, id)
  if (!row) throw new Refused('not-found', `There is no action item ${name}.`)
  const seen = ifMatch?.replaceAll(/^(W\/)?"|"$/g, '')
  if (seen === undefined || seen === '*' || seen === String(row.version)) return row
  throw new Refused('changed-meanwhile', `${actionName(id)} is at version ${row.version} now; read it again.`)
}
