import { randomUUIDv7 } from 'node:crypto'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { Channel } from '../../../domain/notification/plan.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import type { Links } from './links.ts'
import { lockMethod, requireRest } from './method-to-try.ts'
import { sendNotice } from './send-notice.ts'

/** Its way can be followed at the delivery, up to the answer. */
export async function testContactMethod(
  tx: Tx,
  actor: Actor,
  { links, id }: { links: Links; id: string },
): Promise<string> {
  const method = await lockMethod(tx, id)
  requireAllowed(allow(actor, 'contact-method.edit-own', { person: method.person }))
  await requireRest(tx, method)
  const deliveryId = randomUUIDv7()
  const read = 'This is a test. If you can read or hear this, pages will reach you here.'
  const text = `${read}${answerTo(method.channel, links.received(deliveryId))}`
  return await sendNotice(tx, { deliveryId, method, subject: 'Tocsin test', text })
}

/** Picking up the phone is the answer of a call. */
function answerTo(channel: Channel, link: string): string {
  if (channel === 'voice') return ''
  return channel === 'push' ? ' Tap to say that it came.' : ` Say that it came: ${link}`
}
