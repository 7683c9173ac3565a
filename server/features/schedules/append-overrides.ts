import type { Override } from '../../../domain/organisation/document.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { nextOverridePosition } from './store.ts'

/** Behind those that there are, so that they apply to what these left. The caller holds the lock of the organisation. */
export async function appendOverrides(tx: Tx, schedule: string, overrides: Override[]): Promise<void> {
  const first = await nextOverridePosition(tx, schedule)
  insertRows(
    tx,
    'overrides',
    overrides.map((override, index) => ({ schedule_id: schedule, position: first + index, ...override })),
  )
}
