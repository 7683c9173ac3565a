import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { PushAnswer } from '../../../domain/notification/push-answer.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { confirmReceived } from '../notifications/confirm-received.ts'
import type { Paging } from '../notifications/page-people.ts'
import { recordReceipt, type Receiving } from '../notifications/record-receipt.ts'
import { acknowledgeAll } from './acknowledge-all.ts'
import { LINK_DAYS } from './answer-link.ts'
import { escalateAll } from './escalate-all.ts'
import { pushWords } from './push-words.ts'
import { findPush } from './store.ts'

const answers = ['shown', 'opened', 'acknowledge', 'escalate'] as const
type Did = (typeof answers)[number]

export function isPushAnswer(text: string): text is Did {
  return answers.some((known) => known === text)
}

/** What was done with a notification: the device shows it, somebody opened it or pressed one of its buttons. Null: there is none. */
export async function answerPush(
  tx: Tx,
  parts: Receiving & { paging: Paging },
  id: string,
  did: Did,
): Promise<PushAnswer | null> {
  const push = await findPush(tx, id)
  if (!push || push.sentAt < before(tx.now, { days: LINK_DAYS })) return null
  if (did === 'shown') {
    await recordReceipt(tx, parts, { delivery: id, providerId: null, what: 'delivered' })
    return { outcome: 'noted', title: '', text: '' }
  }
  await confirmReceived(tx, parts, id)
  if (did === 'opened') return { outcome: 'noted', title: 'It came', text: 'Pages reach you on this device.' }
  const by: ActorRef = { kind: 'person', id: push.person_id, via: 'push' }
  const answered =
    did === 'acknowledge'
      ? await acknowledgeAll(tx, push.incidents, by)
      : await escalateAll(tx, parts.paging, push.incidents, { by, origin: id })
  // What was just done is read back from the timeline.
  await tx.flush()
  return await pushWords(tx, did, answered, by)
}
