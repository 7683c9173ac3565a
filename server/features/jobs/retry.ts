import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { retrySetAside } from '../../engine/job.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'

/** The cause of its failing is gone, somebody says: it is due at once, and may fail as often as a new one. */
export async function retry(tx: Tx, actor: Actor, id: string): Promise<{ id: string; kind: string }> {
  const kind = await retrySetAside(tx, id)
  if (kind === null) {
    throw new Refused('not-found', `No job "${id}" is set aside; "tocsin jobs list" shows those that are.`)
  }
  await audit(tx, { actor: refOf(actor), action: 'job.retried', subject: `job:${id}`, details: { kind } })
  return { id, kind }
}
