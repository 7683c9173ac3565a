import type { Actor } from '../../../domain/access/policy-table.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { endedCookie } from '../../http/session-cookie.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import type { Server } from './read-session.ts'
import type { Visitor } from './start-session.ts'
import { deleteSessions } from './store.ts'

export async function signOut(
  tx: Tx,
  { publicUrl }: Server,
  { actor, setCookie }: { actor: Actor } & Pick<Visitor, 'setCookie'>,
): Promise<void> {
  const ended = actor.kind === 'token' ? await deleteSessions(tx, [actor.tokenId]) : []
  const [session] = ended
  if (!session) throw new Refused('conflict', 'A token does not sign out; revoke it instead.')
  const details = { device: session.device }
  await audit(tx, {
    actor: refOf(actor),
    action: 'session.ended',
    subject: `person:${session.person_id}`,
    details,
  })
  setCookie(endedCookie(publicUrl()))
}
