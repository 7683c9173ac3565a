import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { audit } from '../audit/append.ts'
import { refOf } from './actor-ref.ts'
import { lockToken, markRevoked } from './store.ts'

export async function revokeToken(tx: Tx, actor: Actor, id: string): Promise<void> {
  const token = await lockToken(tx, id)
  // Other people's tokens are not even there.
  if (!token || !allow(actor, 'token.revoke', { person: token.person_id }).allow) {
    throw new Refused('not-found', `There is no token "${id}", or it was revoked before.`)
  }
  await markRevoked(tx, id)
  await audit(tx, {
    actor: refOf(actor),
    action: 'token.revoked',
    subject: `token:${id}`,
    details: { name: token.name },
  })
}
