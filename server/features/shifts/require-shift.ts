import { Refused } from '../../../api/problem.ts'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import { findShift, type ShiftRow } from './store.ts'

export async function requireShift(tx: Tx, id: string): Promise<ShiftRow> {
  const shift = await findShift(tx, id)
  if (!shift) throw new Refused('not-found', `There is no shift "${id}".`)
  return shift
}

/** The shift, if it is the actor's own; administrators may keep all of them. */
export async function requireOwnShift(tx: Tx, actor: Actor, id: string): Promise<ShiftRow> {
  const shift = await requireShift(tx, id)
  requireAllowed(allow(actor, 'shift.edit', { person: shift.person_id }))
  return shift
}

/** Who did it, as it is kept with it. */
export function doneBy(actor: Actor): string {
  return wordsFor(refOf(actor))
}
