import { randomUUIDv7 } from 'node:crypto'
import type { Channel } from '../../../domain/notification/plan.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Seal } from '../../database/seal.ts'
import type { StoredNotice } from '../../database/tables/paging.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { sendJob } from './jobs.ts'
import { newDelivery } from './new-delivery.ts'
import { sealNotice } from './sealed-notice.ts'

type Notice = {
  method: { id: string; person: string; channel: Channel; address: string }
  subject: string
  text: string
}

/** Sends something that is no page: a test, a warning. Answers the id of its delivery. */
export async function sendNotice(
  tx: Tx,
  { method, deliveryId = randomUUIDv7(), subject, text }: Notice & { deliveryId?: string },
): Promise<string> {
  queue(tx, deliveryId, { method, notice: { subject, text } })
  return deliveryId
}

/** The same for a text that only its receiver is to read: a code. */
export async function sendSealedNotice(tx: Tx, seal: Seal, { method, ...notice }: Notice): Promise<string> {
  const deliveryId = randomUUIDv7()
  queue(tx, deliveryId, { method, notice: sealNotice(seal, deliveryId, notice) })
  return deliveryId
}

function queue(
  tx: Tx,
  id: string,
  { method, notice }: Pick<Notice, 'method'> & { notice: StoredNotice },
): void {
  insertRows(tx, 'deliveries', [
    {
      ...newDelivery(tx, {
        id,
        kind: 'notice',
        person_id: method.person,
        method_id: method.id,
        channel: method.channel,
        destination: method.address,
      }),
      notice,
    },
  ])
  enqueue(tx, sendJob, { delivery: id, provider: 0 })
}
