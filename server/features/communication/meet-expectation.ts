import type { Draft } from '../../../api/communications.ts'
import { nextAfter } from '../../../domain/communication/plan.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { markSent } from './expected-store.ts'
import { planOf } from './plan-of.ts'
import { expectLater } from './expect-later.ts'

/** What the plan expected is there; what repeats is expected again. */
export async function meetExpectation(
  tx: Tx,
  row: IncidentRow,
  { audience, template }: Pick<Draft, 'audience' | 'template'>,
): Promise<void> {
  const met = await markSent(tx, row.id, { audience, template })
  if (met.length === 0 || !isOpen(row)) return
  const rows = await planOf(tx, row)
  const again = rows.filter((one) => one.audience === audience && one.template === template)
  expectLater(
    tx,
    row.id,
    again.flatMap((one) => nextAfter(one, tx.now) ?? []),
  )
}
