import { Refused } from '../../../api/problem.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import type { Tx } from '../../database/transaction.ts'
import { participantsOf, type IncidentRow } from '../incidents/store.ts'

/** Somebody who is there, and who may see the incident. */
export async function requireAssignee(tx: Tx, incident: IncidentRow, person: string): Promise<void> {
  const people = await tx.db.selectFrom('people').select(['id', 'role']).execute()
  const known = people.find(({ id }) => id === person)
  if (!known) throw wrong(noPerson(person, people))
  if (!incident.private || known.role === 'admin') return
  if ((await participantsOf(tx, incident)).includes(person)) return
  throw wrong(`${person} does not see this private incident; give them a role in it first`)
}

function noPerson(person: string, people: { id: string }[]): string {
  const near = nearest(
    person,
    people.map(({ id }) => id),
  )
  return `there is no person "${person}"${near === null ? '' : `; did you mean "${near}"?`}`
}

function wrong(message: string): Refused {
  return new Refused('invalid-request', `assignee: ${message}`, [{ path: 'assignee', message }])
}
