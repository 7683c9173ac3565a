import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import { declineIncident } from '../incidents/decline-incident.ts'
import type { Paging } from '../notifications/page-people.ts'
import type { Answered } from './acknowledge-all.ts'
import { lockAnswered } from './lock-answered.ts'
import { wasAnsweredBy } from './store.ts'

/** Who says so twice is believed the first time. */
export async function declineAll(
  tx: Tx,
  paging: Paging,
  incidentIds: string[],
  by: ActorRef,
): Promise<Answered[]> {
  const answered: Answered[] = []
  for (const row of await lockAnswered(tx, incidentIds)) {
    if (!isOpen(row)) answered.push({ row, outcome: 'over' })
    else if (await wasAnsweredBy(tx, row.id, 'declined', by)) answered.push({ row, outcome: 'done' })
    else {
      const goesOn = await declineIncident(tx, paging, row, by)
      answered.push({ row, outcome: goesOn ? 'done' : 'nobody-left' })
    }
  }
  return answered
}
