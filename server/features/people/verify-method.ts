import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { audit } from '../audit/append.ts'

/** Somebody showed that they read what is sent there; once is enough. */
export async function verifyMethod(tx: Tx, id: string, by: ActorRef): Promise<void> {
  const verified = await tx.db
    .updateTable('contact_methods')
    .set({ verified_at: tx.now })
    .where('id', '=', id)
    .where('verified_at', 'is', null)
    .returning('id')
    .execute()
  if (verified.length === 0) return
  await audit(tx, { actor: by, action: 'contact_method.verified', subject: `contact_method:${id}` })
}
