import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { isId } from '../alerts/list-cursor.ts'
import { silenceById, type CountedSilence } from './store.ts'

export async function findSilence(tx: Tx, id: string): Promise<CountedSilence> {
  const row = isId(id) ? await silenceById(tx, id) : null
  if (!row) throw new Refused('not-found', `There is no silence "${id}".`)
  return row
}
