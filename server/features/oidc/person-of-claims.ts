import { slugOf } from '../../../domain/naming/slug.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Role } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Claims } from '../../integrations/oidc/provider.ts'
import { freeId } from '../access/free-id.ts'
import { audit } from '../audit/append.ts'
import { createPerson, identityOf, peopleOfMail, saveIdentity } from './store.ts'

export type NotLetIn = 'unverified' | 'unknown' | 'ambiguous'

/**
 * A subject that came before is who it was then, whatever its address is now. One that is new is whoever has its
 * verified address here, or a new person where the settings say so.
 */
export async function personOfClaims(
  tx: Tx,
  claims: Claims,
  create: Role | null,
): Promise<{ person: string } | { because: NotLetIn }> {
  const known = await identityOf(tx, claims)
  if (known !== null) {
    await saveIdentity(tx, claims, known)
    return { person: known }
  }
  const { email, verified, name } = claims
  if (email === null || !verified) return { because: 'unverified' }
  const [person, ...others] = await peopleOfMail(tx, email)
  if (others.length > 0) return { because: 'ambiguous' }
  if (person === undefined && create === null) return { because: 'unknown' }
  const id = person ?? (await newPerson(tx, { email, name: name ?? email, role: create ?? 'stakeholder' }))
  await saveIdentity(tx, claims, id)
  const by: ActorRef = { kind: 'person', id, via: 'oidc' }
  const details = { issuer: claims.issuer, created: person === undefined }
  await audit(tx, { actor: by, action: 'oidc.linked', subject: `person:${id}`, details })
  return { person: id }
}

async function newPerson(tx: Tx, given: { email: string; name: string; role: Role }): Promise<string> {
  const id = await freeId(tx, slugOf(given.name) ?? 'person')
  await createPerson(tx, { id, ...given })
  return id
}
