import { randomUUIDv7 } from 'node:crypto'
import type { Channel } from '../../../domain/notification/plan.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { sendJob } from './jobs.ts'

export type Notice = {
  method: { id: string; person: string; channel: Channel; address: string }
  subject: string
  text: string
}

/** Sends something that is no page: a test, a code, a warning. Answers the id of its delivery. */
export async function sendNotice(tx: Tx, { method, subject, text }: Notice): Promise<string> {
  const id = randomUUIDv7()
  insertRows(tx, 'deliveries', [
    {
      id,
      kind: 'notice',
      person_id: method.person,
      method_id: method.id,
      channel: method.channel,
      destination: method.address,
      state: 'sending',
      because: null,
      notice: { subject, text },
      attempt: 0,
      possible_duplicate: false,
      created_at: tx.now,
      flush_at: null,
      accepted_at: null,
      delivered_at: null,
      answered_at: null,
      failed_at: null,
    },
  ])
  enqueue(tx, sendJob, { delivery: id, provider: 0 })
  return id
}
