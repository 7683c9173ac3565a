import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { findHandOver, type HandOverRow } from './hand-over-store.ts'

/** The offer that nobody has answered; its incident is locked. */
export async function openHandOver(tx: Tx, row: IncidentRow, number: number): Promise<HandOverRow> {
  const found = await findHandOver(tx, row.id, number)
  if (!found) throw new Refused('not-found', `${nameOf(row.id)} has no hand-over ${number}.`)
  if (found.state === 'offered') return found
  throw new Refused('conflict', `Hand-over ${number} was ${found.state} already.`)
}
