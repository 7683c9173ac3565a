import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import { type Owner, ownerOf } from './store.ts'

/** The person, if there is one whose absences the actor may change. */
export async function requirePerson(tx: Tx, actor: Actor, id: string): Promise<Owner> {
  const owner = await ownerOf(tx, id)
  if (!owner) throw new Refused('not-found', `There is no person "${id}".`)
  requireAllowed(allow(actor, 'absence.edit', { person: id, teams: owner.teams }))
  return owner
}
