import type { Invitation } from '../../../api/accounts.ts'
import { Refused } from '../../../api/problem.ts'
import { allow, mayInvite, type Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'
import { removeSecondFactor } from '../second-factor/remove-second-factor.ts'
import { makeLink, urlOfLink } from '../sign-in/links.ts'
import { mailLink } from '../sign-in/mail-link.ts'
import type { Parts } from '../sign-in/parts.ts'
import { hasWayIn } from '../sign-in/store.ts'
import { lockPerson, type Invited } from './store.ts'

type Asked = { actor: Actor; id: string; forgetSecondFactor: boolean }

export async function invite(tx: Tx, { server, seal, canMail }: Parts, asked: Asked): Promise<Invitation> {
  const { actor, id, forgetSecondFactor } = asked
  const person = await lockPerson(tx, id)
  if (person === null) throw new Refused('not-found', `There is no person "${id}".`)
  await requireMayInvite(tx, actor, person)
  requireReachable(person)
  if (forgetSecondFactor) {
    requireAllowed(allow(actor, 'person.disable'))
    await removeSecondFactor(tx, refOf(actor), id)
  }
  const { token, expiresAt } = await makeLink(tx, 'invitation', id)
  await audit(tx, { actor: refOf(actor), action: 'person.invited', subject: `person:${id}` })
  if (canMail) mailLink(tx, seal, { person: id, kind: 'invitation', token })
  return {
    url: urlOfLink(server.publicUrl(), 'invitation', token),
    expires_at: expiresAt.toISOString(),
    mailed_to: canMail ? person.email : null,
  }
}

/** Whoever holds the link can come in as that person. */
async function requireMayInvite(tx: Tx, actor: Actor, { id, role, teams }: Invited): Promise<void> {
  requireAllowed(allow(actor, 'person.invite', { teams }))
  requireAllowed(mayInvite(actor, { role, hasWayIn: await hasWayIn(tx, id) }))
}

function requireReachable({ name, email, disabled_at }: Invited): void {
  if (disabled_at !== null) throw new Refused('conflict', `${name} is disabled; enable them first.`)
  if (email === null)
    throw new Refused('conflict', `${name} has no mail address to sign in with; add one first.`)
}
