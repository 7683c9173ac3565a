import { Refused } from '../../../api/problem.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import type { Tx } from '../../database/transaction.ts'
import { participantsOf, type IncidentRow } from '../incidents/store.ts'

/** Somebody who is there, and who may see the incident. */
export async function requireAssignee(
  tx: Tx,
  incident: IncidentRow | null,
  person: string,
  path = 'assignee',
): Promise<void> {
  const people = await tx.db.selectFrom('people').select(['id', 'role']).execute()
  const known = people.find(({ id }) => id === person)
  if (!known) throw wrong(path, noPerson(person, people))
  if (!incident?.private || known.role === 'admin') return
  if ((await participantsOf(tx, incident)).includes(person)) return
  throw wrong(path, `${person} does not see this private incident; give them a role in it first`)
}

function noPerson(person: string, people: { id: string }[]): string {
  const near = nearest(
    person,
    people.map(({ id }) => id),
  )
  return `there is no person "${person}"${near === null ? '' : `; did you mean "${near}"?`}`
}

function wrong(path: string, message: string): Refused {
  return new Refused('invalid-request', `${path}: ${message}`, [{ path, message }])
}
