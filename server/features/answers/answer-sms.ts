import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { once } from '../../http/idempotency.ts'
import type { InboundSms } from '../../integrations/twilio/receive.ts'
import { recordReceipt, type Receiving } from '../notifications/record-receipt.ts'
import type { Paging } from '../notifications/page-people.ts'
import { acknowledgeAll } from './acknowledge-all.ts'
import { answerWords } from './answer-words.ts'
import { escalateAll } from './escalate-all.ts'
import { verbOf } from './sms-words.ts'
import { lastSmsTo } from './store.ts'

const HELP = 'Reply ACK to acknowledge everything in the last message, or ESC to page the next step.'
const NO_PAGE = 'Tocsin has paged nobody at this number by SMS, so there is nothing to answer.'

type Parts = Receiving & { paging: Paging }

/** Answers what the last message to that number was about; the answer is the text of our reply. */
export async function answerSms(
  tx: Tx,
  parts: Parts,
  { messageSid, from, text }: InboundSms,
): Promise<string> {
  const asked = { actor: TWILIO, key: `sms ${messageSid}`, request: [from, text] }
  return String(await once(tx, asked, () => answerOnce(tx, parts, from, text)))
}

export const TWILIO = { kind: 'system', name: 'twilio' } as const

async function answerOnce(tx: Tx, parts: Parts, from: string, text: string): Promise<string> {
  const verb = verbOf(text)
  if (verb === 'help') return HELP
  const delivery = await lastSmsTo(tx, from)
  if (!delivery) return NO_PAGE
  const { id, incidents } = delivery
  const by: ActorRef = { kind: 'person', id: delivery.person_id, via: 'sms' }
  const answered =
    verb === 'acknowledge'
      ? await acknowledgeAll(tx, incidents, by)
      : await escalateAll(tx, parts.paging, incidents, { by, origin: id })
  await recordReceipt(tx, parts, { delivery: id, providerId: null, what: 'answered' })
  return answerWords(verb, answered)
}
