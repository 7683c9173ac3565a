import type { PageAnswer } from '../../../api/page-view.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Paging } from '../notifications/page-people.ts'
import { acknowledgeAll, type Answered } from './acknowledge-all.ts'
import type { LinkVerb } from './answer-link.ts'
import { declineAll } from './decline-all.ts'
import { escalateAll } from './escalate-all.ts'
import { lastAcknowledgement } from './store.ts'

/** What somebody who was paged answers to one incident. `taken`: somebody else has it, so that the answer changed nothing. */
export async function answerPage(
  tx: Tx,
  paging: Paging,
  { id, verb, by, origin }: { id: string; verb: LinkVerb; by: ActorRef; origin: string },
): Promise<Answered & { taken: boolean }> {
  const ways = {
    acknowledge: () => acknowledgeAll(tx, [id], by),
    escalate: () => escalateAll(tx, paging, [id], { by, origin }),
    decline: () => declineAll(tx, paging, [id], by),
  }
  const [answered] = await ways[verb]()
  if (!answered) throw new Error(`incident ${id} is gone`)
  // What was just done is read back from the timeline.
  await tx.flush()
  return { ...answered, taken: await isTaken(tx, answered, verb, by) }
}

export function outcomeOf({ outcome, taken }: Answered & { taken: boolean }): PageAnswer['outcome'] {
  return outcome === 'done' && taken ? 'taken' : outcome
}

/** Somebody else has it, so that taking or refusing it changed nothing. */
async function isTaken(tx: Tx, { row, outcome }: Answered, verb: LinkVerb, by: ActorRef): Promise<boolean> {
  if (outcome !== 'done' || verb === 'escalate' || row.status === 'detected') return false
  const last = await lastAcknowledgement(tx, row.id)
  return last !== null && !(last.actor.kind === 'person' && by.kind === 'person' && last.actor.id === by.id)
}
