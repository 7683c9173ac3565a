import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { RoleChange } from '../../../domain/role/assign.ts'
import { holdersOf, roles } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { saveIncident, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { withdrawOffersOf } from './hand-over-store.ts'
import { tellHolders } from './tell-holders.ts'

type Gift = {
  by: ActorRef
  after: IncidentRow['roles']
  changes: readonly RoleChange[]
  /** Why these people, for the timeline. */
  because?: string
  details?: Record<string, unknown>
}

/** Saves who holds what, writes it down, and tells those who have a role now. Offers of a role that moved are over. */
export async function giveRoles(
  tx: Tx,
  row: IncidentRow,
  { by, after, changes, because = '', details = {} }: Gift,
): Promise<void> {
  if (changes.length === 0) return
  const before = row.roles
  await saveIncident(tx, row.id, { roles: JSON.stringify(after) })
  row.roles = after
  for (const { role, holders } of changes) {
    const who = holders.length === 0 ? 'nobody any more' : holders.join(', ')
    tell(tx, row.id, 'role-assigned', by, `${roles[role].title}: ${who}${because}.`, {
      details: { role, holder: after[role] ?? null, ...details },
    })
    await withdrawOffersOf(tx, row.id, role, holders)
  }
  const fresh = changes.map(({ role, holders }) => ({
    role,
    people: holders.filter((person) => !holdersOf(before, role).includes(person)),
  }))
  await tellHolders(tx, row, by, fresh)
}
