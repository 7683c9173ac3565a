import { Refused } from '../../../api/problem.ts'
import type { Workaround } from '../../../api/workarounds.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { presentWorkaround } from './present-workaround.ts'
import { findWorkaround, saveUndone } from './store.ts'

/** Undone twice is undone once: the first stays. */
export async function undoWorkaround(
  tx: Tx,
  incident: IncidentRow,
  by: ActorRef,
  number: number,
): Promise<Workaround> {
  const row = await findWorkaround(tx, incident.id, number)
  if (!row) throw new Refused('not-found', `${nameOf(incident.id)} has no workaround ${number}.`)
  if (row.undone_at) return presentWorkaround(row)
  await saveUndone(tx, row, by)
  tell(tx, incident.id, 'workaround-undone', by, `${wordsFor(by)} undid workaround ${number}: ${row.what}`, {
    details: { workaround: number },
  })
  return presentWorkaround({ ...row, undone_by: by, undone_at: tx.now })
}
