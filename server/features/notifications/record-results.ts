import { sql } from 'kysely'
import { afterAttempt, type AfterAttempt, type Attempt } from '../../../domain/notification/after-attempt.ts'
import { hasReceipts } from '../../../domain/notification/plan.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
import { insertRows } from '../../database/insert-rows.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import type { SendResult } from '../../integrations/sender.ts'
import type { Call, Carriers } from './carriers.ts'
import { fallBack, type LostPage } from './fall-back.ts'
import { deviceGoneJob, receiptJob, sendJob } from './jobs.ts'
import { digestOf } from './digest-of.ts'
import type { Preparing } from './preparing.ts'
import { lockDeliveries, type DeliveryRow } from './store.ts'

export type Sent = { result: SendResult; startedAt: Date; endedAt: Date }

/** Writes down what the vendors said, and starts what follows from it: wait for a receipt, try again, change the channel. */
export async function recordResults(
  tx: Tx,
  preparing: Preparing,
  carriers: Carriers,
  results: { call: Call; result: Sent }[],
): Promise<void> {
  insertRows(
    tx,
    'delivery_attempts',
    results.map(({ call, result }) => attemptRow(call, result)),
  )
  const plain = results.filter(({ call, result }) => isDone(call, result))
  updateRows(
    tx,
    'deliveries',
    plain.map(({ call, result }) => ({
      id: call.deliveryId,
      state: 'accepted',
      accepted_at: result.endedAt,
    })),
  )
  forgetGone(tx, results)
  const others = results
    .filter(({ call, result }) => !isDone(call, result))
    .map(({ call }) => call.deliveryId)
  await followUp(tx, preparing, carriers, others)
}

/** The usual end, which needs no second look: a channel without receipts took the message. */
function isDone({ channel }: Call, { result }: Sent): boolean {
  return result.outcome === 'accepted' && !hasReceipts[channel]
}

function forgetGone(tx: Tx, results: { call: Call; result: Sent }[]): void {
  for (const { call, result } of results) {
    if (result.result.outcome !== 'refused' || !result.result.gone || call.secret === null) continue
    const method = call.methodId
    enqueue(tx, deviceGoneJob, { method, digest: digestOf(call.secret) }, { once: method })
  }
}

function attemptRow(call: Call, { result, startedAt, endedAt }: Sent) {
  return {
    delivery_id: call.deliveryId,
    number: call.attempt,
    provider: call.provider,
    started_at: startedAt,
    ended_at: endedAt,
    outcome: result.outcome,
    permanent: result.outcome === 'refused' && result.permanent,
    retry_after_seconds: result.outcome === 'refused' ? result.retryAfterSeconds : null,
    detail: shorten(result.detail, 500),
    provider_id: result.outcome === 'accepted' ? result.providerId : null,
  }
}

/** Decides from all that is known of each delivery what becomes of it next. */
export async function followUp(
  tx: Tx,
  preparing: Preparing,
  carriers: Carriers,
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return
  const deliveries = await lockDeliveries(tx, ids)
  const attempts = await attemptsOf(tx, ids)
  for (const delivery of deliveries.values()) {
    if (delivery.state === 'cancelled' || delivery.state === 'failed') continue
    const made = attempts.get(delivery.id) ?? []
    const next = afterAttempt({
      channel: delivery.channel,
      providers: carriers.providers[delivery.channel],
      attempts: made,
      receipt: receiptOf(delivery),
      now: tx.now,
    })
    await follow(tx, preparing, delivery, next, made)
  }
}

function receiptOf(delivery: DeliveryRow): 'none' | 'delivered' | 'answered' | 'failed' {
  if (delivery.answered_at) return 'answered'
  if (delivery.delivered_at) return 'delivered'
  return delivery.failed_at ? 'failed' : 'none'
}

async function follow(
  tx: Tx,
  preparing: Preparing,
  delivery: DeliveryRow,
  next: AfterAttempt,
  attempts: Attempt[],
): Promise<void> {
  const id = delivery.id
  const last = attempts.at(-1)
  const acceptedAt = last?.outcome === 'accepted' ? last.at : delivery.accepted_at
  if (next.do === 'done') {
    const state = delivery.answered_at ? 'answered' : delivery.delivered_at ? 'delivered' : 'accepted'
    updateRows(tx, 'deliveries', [{ id, state, accepted_at: acceptedAt }])
  } else if (next.do === 'await-receipt') {
    updateRows(tx, 'deliveries', [{ id, state: 'accepted', accepted_at: acceptedAt }])
    enqueue(tx, receiptJob, { delivery: id, attempt: delivery.attempt }, { runAt: next.until })
  } else if (next.do === 'retry') {
    updateRows(tx, 'deliveries', [
      {
        id,
        state: 'retrying',
        because: next.because,
        failed_at: null,
        possible_duplicate: delivery.possible_duplicate || next.possibleDuplicate,
      },
    ])
    enqueue(tx, sendJob, { delivery: id, provider: next.provider }, { runAt: next.at })
  } else {
    updateRows(tx, 'deliveries', [{ id, state: 'failed', because: next.because, failed_at: tx.now }])
    await fallBack(tx, preparing, await pagesOf(tx, id))
  }
}

async function pagesOf(tx: Tx, delivery: string): Promise<LostPage[]> {
  const { rows } = await sql<LostPage>`
    select p.id, p.incident_id, p.escalation_id, p.round, p.step, p.person_id, p.urgency, p.cause
    from pages p join incidents i on i.id = p.incident_id join escalations e on e.id = p.escalation_id
    where p.delivery_id = ${delivery} and e.ended_at is null order by p.id`.execute(tx.db)
  return rows
}

async function attemptsOf(tx: Tx, ids: string[]): Promise<Map<string, Attempt[]>> {
  const rows = await tx.db
    .selectFrom('delivery_attempts')
    .selectAll()
    .where('delivery_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('number')
    .execute()
  const attempts = rows.flatMap((row) =>
    row.outcome === 'sending'
      ? []
      : [
          {
            delivery: row.delivery_id,
            provider: row.provider,
            outcome: row.outcome,
            permanent: row.permanent,
            at: row.ended_at ?? row.started_at,
            retryAfterSeconds: row.retry_after_seconds,
          },
        ],
  )
  return Map.groupBy(attempts, ({ delivery }) => delivery)
}
