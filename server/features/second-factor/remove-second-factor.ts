import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { audit } from '../audit/append.ts'
import { deleteFactor } from './store.ts'

/** Who may do so is decided before. */
export async function removeSecondFactor(tx: Tx, by: ActorRef, person: string): Promise<void> {
  await deleteFactor(tx, person)
  await audit(tx, { actor: by, action: 'second-factor.removed', subject: `person:${person}` })
}
