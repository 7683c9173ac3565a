import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { escalateNow } from '../escalations/escalate-now.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Paging } from '../notifications/page-people.ts'
import type { Answered } from './acknowledge-all.ts'
import { lockAnswered } from './lock-answered.ts'
import { wasEscalatedBy } from './store.ts'

/** Who presses twice wants the next step once. */
const SAME_PRESS_SECONDS = 60

/** `origin` is the page or the delivery that was answered. */
type By = { by: ActorRef; origin: string }

export async function escalateAll(
  tx: Tx,
  paging: Paging,
  incidentIds: string[],
  by: By,
): Promise<Answered[]> {
  const answered: Answered[] = []
  for (const row of await lockAnswered(tx, incidentIds)) {
    answered.push({ row, outcome: isOpen(row) ? await escalateOne(tx, paging, row, by) : 'over' })
  }
  return answered
}

async function escalateOne(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  { by, origin }: By,
): Promise<Answered['outcome']> {
  const since = before(tx.now, { seconds: SAME_PRESS_SECONDS })
  if (await wasEscalatedBy(tx, row.id, origin, since)) return 'done'
  if (!(await escalateNow(tx, paging, row.id))) return 'nobody-left'
  const text = `${wordsFor(by)} escalated: the next step is paged now.`
  tell(tx, row.id, 'escalated', by, text, { details: { origin } })
  return 'done'
}
