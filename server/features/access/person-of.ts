import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'

/** In whose name something is asked or answered: as given, else the person of the token. */
export function personOf(actor: Actor, given: string | undefined): string {
  const person = given ?? (actor.kind === 'token' ? actor.person : null)
  if (person !== null) return person
  const message = 'this token is no person’s; say in whose name'
  throw new Refused('invalid-request', `person: ${message}.`, [{ path: 'person', message }])
}
