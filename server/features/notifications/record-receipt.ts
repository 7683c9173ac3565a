import { sql } from 'kysely'
import { updateRows } from '../../database/update-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { once } from '../../http/idempotency.ts'
import type { Carriers } from './carriers.ts'
import type { Preparing } from './preparing.ts'
import { followUp } from './record-results.ts'
import { lockDeliveries, type DeliveryRow } from './store.ts'

/** `delivered`: the phone has the message, or the call was picked up. `answered`: a key or a reply. */
export type Receipt = {
  delivery: string
  /** The vendor's id of the attempt; null where it does not say. */
  providerId: string | null
  what: 'delivered' | 'answered' | 'failed'
}

export type Receiving = { preparing: Preparing; carriers: Carriers }

/** Writes down what the vendor or the person says of a delivery. Vendors repeat and reorder: what is better stays. */
export async function recordReceipt(tx: Tx, receiving: Receiving, receipt: Receipt): Promise<void> {
  const delivery = (await lockDeliveries(tx, [receipt.delivery])).get(receipt.delivery)
  if (!delivery) return
  // A notice asks for no key, so that picking up is all the answer there can be.
  const pickedUpNotice = delivery.kind === 'notice' && delivery.channel === 'voice'
  if (receipt.what === 'failed') await fail(tx, receiving, delivery, receipt.providerId)
  else if (receipt.what === 'answered' || pickedUpNotice) await answer(tx, delivery)
  else await arrive(tx, delivery)
}

async function answer(tx: Tx, delivery: DeliveryRow): Promise<void> {
  if (delivery.answered_at) return
  updateRows(tx, 'deliveries', [
    {
      id: delivery.id,
      state: 'answered',
      delivered_at: delivery.delivered_at ?? tx.now,
      answered_at: tx.now,
    },
  ])
}

async function arrive(tx: Tx, delivery: DeliveryRow): Promise<void> {
  if (delivery.delivered_at) return
  // A call that was picked up may be in a mailbox; and while it is being sent, its result decides.
  const settles = delivery.channel !== 'voice' && delivery.state !== 'sending'
  updateRows(tx, 'deliveries', [
    { id: delivery.id, delivered_at: tx.now, state: settles ? 'delivered' : delivery.state },
  ])
}

async function fail(
  tx: Tx,
  { preparing, carriers }: Receiving,
  delivery: DeliveryRow,
  providerId: string | null,
): Promise<void> {
  const { id, attempt } = delivery
  if (delivery.answered_at || delivery.delivered_at || delivery.state === 'failed') return
  if (!(await concernsLastAttempt(tx, delivery, providerId))) return
  // One failure per attempt: the next one is on its way, and a repeated status must not start another.
  const asked = { actor: SYSTEM, key: `receipt ${id} ${attempt}`, request: 'failed' }
  await once(tx, asked, async () => {
    updateRows(tx, 'deliveries', [{ id, failed_at: tx.now }])
    // While it is being sent its own result is not written down yet; who writes that follows up.
    if (delivery.state !== 'sending') await followUp(tx, preparing, carriers, [id])
  })
}

const SYSTEM = { kind: 'system', name: 'receipts' } as const

/** A vendor may report before its answer to the call is written down: then the id is not known yet. */
async function concernsLastAttempt(
  tx: Tx,
  { id, state, attempt }: DeliveryRow,
  providerId: string | null,
): Promise<boolean> {
  if (providerId === null) return true
  const { rows } = await sql<{ number: number }>`
    select number from delivery_attempts
    where delivery_id = ${id} and provider_id = ${providerId}`.execute(tx.db)
  const [known] = rows
  return known ? known.number === attempt : state === 'sending'
}
