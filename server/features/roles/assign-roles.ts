import type { z } from 'zod'
import type { assignRoles as contract } from '../../../api/incident-roles.ts'
import { Refused } from '../../../api/problem.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { assign } from '../../../domain/role/assign.ts'
import type { Tx } from '../../database/transaction.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { giveRoles } from './give-roles.ts'
import { requirePeople } from './require-people.ts'

/** Gives people their roles; null takes one back. */
export async function assignRoles(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  { override, ...wanted }: z.output<typeof contract.body>,
): Promise<void> {
  if (!isOpen(row)) throw new Refused('conflict', `${nameOf(row.id)} is ${row.status}; its roles stay.`)
  const assigned = assign(row.roles, wanted, {
    rank: row.severity_rank,
    override: override ?? null,
  })
  if (!assigned.ok) {
    const { code, path, because: message } = assigned
    throw new Refused(code === 'guard' ? 'guarded' : 'invalid-request', `${path}: ${message}.`, [
      { path, message },
    ])
  }
  await requirePeople(
    tx,
    assigned.changes.flatMap(({ role, holders }) => holders.map((person) => ({ path: role, person }))),
  )
  await giveRoles(tx, row, {
    by,
    after: assigned.roles,
    changes: assigned.changes,
    ...(override !== undefined && {
      because: `; one person may lead and command: ${override}`,
      details: { override },
    }),
  })
}
