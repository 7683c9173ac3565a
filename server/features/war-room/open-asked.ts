import { Refused } from '../../../api/problem.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { openRoom } from './open-room.ts'

/** Opens the room of a declared incident at somebody's wish. */
export async function openAsked(tx: Tx, row: IncidentRow, by: ActorRef): Promise<void> {
  const name = nameOf(row.id)
  if (!isOpen(row)) throw new Refused('conflict', `${name} is ${row.status}; there is nobody to meet.`)
  if (row.declared_at === null) throw new Refused('conflict', `${name} is not declared; declare it first.`)
  const { warRoom } = levelOf(await activeScheme(tx), row.severity_rank)
  if (warRoom === 'none') {
    throw new Refused(
      'conflict',
      `${row.severity} is worked on without a war room; raise the severity first.`,
    )
  }
  await openRoom(tx, row, by)
}
