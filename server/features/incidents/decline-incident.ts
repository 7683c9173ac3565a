import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { escalateNow } from '../escalations/escalate-now.ts'
import type { Paging } from '../notifications/page-people.ts'
import { cancelPagesOf } from '../notifications/cancel-pages-of.ts'
import type { IncidentRow } from './store.ts'
import { tell } from './tell.ts'

/**
 * Somebody who was paged cannot take it: nothing more rings at them for it, and the next step is paged now. What
 * somebody has taken meanwhile stays theirs. False: no step is left that could be paged.
 */
export async function declineIncident(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  by: ActorRef,
): Promise<boolean> {
  if (row.status !== 'detected') return true
  if (by.kind === 'person') await cancelPagesOf(tx, row.id, by.id)
  const escalated = await escalateNow(tx, paging, row.id)
  const then = escalated ? 'the next step is paged now' : 'no step is left that could be paged'
  tell(tx, row.id, 'declined', by, `${wordsFor(by)} cannot take it: ${then}.`)
  return escalated !== null
}
