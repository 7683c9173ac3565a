import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { once } from '../../http/idempotency.ts'
import type { PressedKey } from '../../integrations/twilio/receive.ts'
import { askForKey, sayAndHangUp } from '../../integrations/twilio/twiml.ts'
import type { Paging } from '../notifications/page-people.ts'
import { recordReceipt, type Receiving } from '../notifications/record-receipt.ts'
import { acknowledgeAll } from './acknowledge-all.ts'
import { answerWords } from './answer-words.ts'
import { TWILIO } from './answer-sms.ts'
import { escalateAll } from './escalate-all.ts'
import { findDelivery, type AnsweredDelivery } from './store.ts'

const AGAIN = 'Press 1 to acknowledge, 2 to escalate.'
const SILENCE = 'No key was pressed. Goodbye.'

type Parts = Receiving & { paging: Paging; keyUrl: (deliveryId: string) => string }

/** A key that was pressed during a call; answers what the call says next. Null: there is no such call. */
export async function answerKey(
  tx: Tx,
  parts: Parts,
  deliveryId: string,
  pressed: PressedKey | null,
): Promise<string | null> {
  const delivery = await findDelivery(tx, deliveryId)
  if (!delivery) return null
  if (!pressed) return sayAndHangUp(SILENCE)
  const verb = verbs.get(pressed.digits)
  if (!verb) return askForKey(AGAIN, parts.keyUrl(delivery.id))
  const key = `key ${pressed.callSid} ${pressed.digits}`
  const asked = { actor: TWILIO, key, request: deliveryId }
  return String(await once(tx, asked, () => answerOnce(tx, parts, delivery, verb, pressed)))
}

const verbs = new Map([
  ['1', 'acknowledge'],
  ['2', 'escalate'],
] as const) as ReadonlyMap<string, 'acknowledge' | 'escalate'>

async function answerOnce(
  tx: Tx,
  parts: Parts,
  { id, person_id, incidents }: AnsweredDelivery,
  verb: 'acknowledge' | 'escalate',
  { callSid }: PressedKey,
): Promise<string> {
  const by: ActorRef = { kind: 'person', id: person_id, via: 'voice' }
  const answered =
    verb === 'acknowledge'
      ? await acknowledgeAll(tx, incidents, by)
      : await escalateAll(tx, parts.paging, incidents, { by, origin: id })
  await recordReceipt(tx, parts, { delivery: id, providerId: callSid, what: 'answered' })
  return sayAndHangUp(`${answerWords(verb, answered)} Goodbye.`)
}
