import { faultOfPassword } from '../../../domain/sign-in/password-rules.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { audit } from '../audit/append.ts'
import { hashPassword } from './password-hash.ts'
import { deleteSessionsOf, namesake, savePassword, type Account } from './store.ts'

type About = Pick<Account, 'id' | 'name' | 'email'>

type Wanted = { password: string; keep: string | null }

/** Who may do so is decided before. Every session ends with it, but the one that is kept. */
export async function setPassword(
  tx: Tx,
  by: ActorRef,
  person: About,
  { password, keep }: Wanted,
): Promise<void> {
  const fault = faultOfPassword(password, person)
  if (fault !== null)
    throw new Refused('invalid-request', `password: ${fault}`, [{ path: 'password', message: fault }])
  await requireOwnAddress(tx, person)
  await savePassword(tx, person.id, await hashPassword(password))
  const ended = await deleteSessionsOf(tx, person.id, { keep })
  const details = { sessions_ended: ended }
  await audit(tx, { actor: by, action: 'password.set', subject: `person:${person.id}`, details })
}

async function requireOwnAddress(tx: Tx, person: About): Promise<void> {
  if (person.email === null) {
    throw new Refused('conflict', `${person.name} has no mail address to sign in with; add one first.`)
  }
  const other = await namesake(tx, person)
  if (other === null) return
  throw new Refused(
    'conflict',
    `${other} signs in with ${person.email} already; give each person an address of their own.`,
  )
}
