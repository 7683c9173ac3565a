import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { ownerOf } from '../access/signed-in.ts'
import { audit } from '../audit/append.ts'
import { deleteSessions, deleteSessionsOf, sessionOf } from './store.ts'

export async function endOwnSession(tx: Tx, actor: Actor, id: string): Promise<void> {
  const person = ownerOf(actor)
  const session = await sessionOf(tx, id)
  // Other people's sessions are not even there.
  if (session?.person_id !== person) throw new Refused('not-found', 'You are not signed in there any more.')
  await deleteSessions(tx, [id])
  const details = { device: session.device }
  await audit(tx, { actor: refOf(actor), action: 'session.ended', subject: `person:${person}`, details })
}

export async function endOtherSessions(tx: Tx, actor: Actor): Promise<{ ended: number }> {
  const person = ownerOf(actor)
  const keep = actor.kind === 'token' ? actor.tokenId : null
  const ended = await deleteSessionsOf(tx, person, { keep })
  await audit(tx, {
    actor: refOf(actor),
    action: 'sessions.ended',
    subject: `person:${person}`,
    details: { ended },
  })
  return { ended }
}
