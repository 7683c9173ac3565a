import type { z } from 'zod'
import type { listRegulatoryClocks as contract } from '../../../api/regulatory-clocks.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { proposedFor } from './known-regimes.ts'
import { presentClock } from './present-clock.ts'
import { clocksOf } from './store.ts'

export async function listClocks(tx: Tx, row: IncidentRow): Promise<z.input<typeof contract.answer>> {
  const clocks = await clocksOf(tx, row.id)
  const proposed = await proposedFor(
    tx,
    row,
    clocks.map(({ regime }) => regime),
  )
  return { proposed, items: clocks.map((clock) => presentClock(clock, tx.now)), next_cursor: null }
}
