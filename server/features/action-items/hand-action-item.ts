import type { ActorRef } from '../../../domain/incident/actor.ts'
import { timeText } from '../../../domain/time/time-text.ts'
import type { Tx } from '../../database/transaction.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { actionName } from './name.ts'
import type { ActionItemRow } from './store.ts'
import { subjectOf } from './subject-of.ts'

/** Tells whoever got an action item that they have it, unless they took it themselves. */
export async function handActionItem(tx: Tx, row: ActionItemRow, by: ActorRef): Promise<void> {
  const { id, owner, due_at: dueAt } = row
  if (owner === null || (by.kind === 'person' && by.id === owner)) return
  await tellPeople(tx, [owner], {
    subject: await subjectOf(tx, row),
    text: `${actionName(id)} is yours now. It is due at ${timeText(dueAt)}.`,
  })
}
