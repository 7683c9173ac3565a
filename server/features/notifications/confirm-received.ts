import type { Tx } from '../../database/transaction.ts'
import { verifyMethod } from '../people/verify-method.ts'
import { recordReceipt, type Receiving } from './record-receipt.ts'
import { lockDeliveries } from './store.ts'

/**
 * Somebody says that a message came. A browser belongs to who turned its notifications on, so that this verifies it;
 * a number or an address may be another's, and needs its code.
 */
export async function confirmReceived(tx: Tx, receiving: Receiving, delivery: string): Promise<void> {
  await recordReceipt(tx, receiving, { delivery, providerId: null, what: 'answered' })
  const sent = (await lockDeliveries(tx, [delivery])).get(delivery)
  if (sent?.channel !== 'push') return
  await verifyMethod(tx, sent.method_id, { kind: 'person', id: sent.person_id, via: 'push' })
}
