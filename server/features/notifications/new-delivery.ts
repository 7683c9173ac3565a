import type { Insertable } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

type DeliveryRow = Insertable<Tables['deliveries']>
type Told = Pick<DeliveryRow, 'id' | 'kind' | 'person_id' | 'method_id' | 'channel' | 'destination'>

/** A delivery of which nothing was sent yet. */
export function newDelivery(tx: Tx, told: Told) {
  return {
    ...told,
    page_id: null as string | null,
    state: 'sending' as DeliveryRow['state'],
    because: null,
    notice: null as DeliveryRow['notice'],
    attempt: 0,
    possible_duplicate: false,
    created_at: tx.now,
    flush_at: null as Date | null,
    accepted_at: null,
    delivered_at: null,
    answered_at: null,
    failed_at: null,
  }
}
