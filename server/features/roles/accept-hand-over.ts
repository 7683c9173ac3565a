import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { roles } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { giveRoles } from './give-roles.ts'
import { saveHandOver, type HandOverRow } from './hand-over-store.ts'
import { openHandOver } from './open-hand-over.ts'
import { passedOn } from './passed-on.ts'
import { requireAsked } from './require-asked.ts'

/** The role is theirs from now on. */
export async function acceptHandOver(
  tx: Tx,
  row: IncidentRow,
  actor: Actor,
  number: number,
): Promise<HandOverRow> {
  const offered = await openHandOver(tx, row, number)
  requireAsked(actor, offered)
  if (!isOpen(row)) throw new Refused('conflict', `${nameOf(row.id)} is ${row.status}; its roles stay.`)
  const { roles: after, changes } = passedOn(row, offered)
  const accepted = await saveHandOver(tx, offered, { state: 'accepted', answered_at: tx.now })
  const { role, from_person: from, to_person: to } = offered
  await giveRoles(tx, row, {
    by: refOf(actor),
    after,
    changes,
    because: `, handed over by ${from}`,
    details: { hand_over: number, from },
  })
  await tellPeople(tx, [from], {
    subject: `${nameOf(row.id)}: ${to} took over`,
    text: `${to} is ${roles[role].title} of ${nameOf(row.id)} now.`,
  })
  return accepted
}
