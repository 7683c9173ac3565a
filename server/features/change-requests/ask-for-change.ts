import type { ChangeRequest } from '../../../api/change-requests.ts'
import { Refused } from '../../../api/problem.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { holdersOf } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { nextNumber } from '../incidents/next-number.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { presentRequest } from './present-request.ts'
import { insertChangeRequest, type ChangeRequestRow } from './store.ts'

/** The commander is told, and decides. */
export async function askForChange(
  tx: Tx,
  incident: IncidentRow,
  by: ActorRef,
  { what, undo }: { what: string; undo: string | null },
): Promise<ChangeRequest> {
  if (!isOpen(incident))
    throw new Refused(
      'conflict',
      `${nameOf(incident.id)} is ${incident.status}; changes need no approval any more.`,
    )
  const row: ChangeRequestRow = {
    incident_id: incident.id,
    number: await nextNumber(tx, 'change_requests', incident.id),
    what,
    undo,
    state: 'asked',
    asked_by: by,
    asked_at: tx.now,
    decided_by: null,
    decided_at: null,
    reason: null,
    overridden: false,
  }
  insertChangeRequest(tx, row)
  const text = `${wordsFor(by)} asks to make change ${row.number}: ${what}`
  tell(tx, incident.id, 'change-asked', by, text, {
    kind: 'QUESTION',
    details: { request: row.number, undo },
  })
  await tellCommander(tx, incident, row)
  return presentRequest(row)
}

async function tellCommander(
  tx: Tx,
  { id, roles, ...incident }: IncidentRow,
  row: ChangeRequestRow,
): Promise<void> {
  const { asked_by: by, number, what } = row
  const others = holdersOf(roles, 'ic').filter((person) => by.kind !== 'person' || by.id !== person)
  const words = incident.private ? '' : `: ${what}`
  await tellPeople(tx, others, {
    subject: `${nameOf(id)}: change ${number} waits for your approval`,
    text: `${wordsFor(by)} asks to make a change of production${words}\ntocsin incident change-request approve ${nameOf(id)} ${number}`,
  })
}
