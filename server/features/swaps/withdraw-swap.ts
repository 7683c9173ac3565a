import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { answer } from './answer-swap.ts'
import { requireMayAsk } from './ask-for-swap.ts'

export async function withdrawSwap(
  tx: Tx,
  { params, actor }: { params: { id: string; swap: string }; actor: Actor },
) {
  return await answer(tx, actor, params, (row, schedule) => {
    requireMayAsk(actor, schedule, row.asked_by)
    return { do: 'withdraw' }
  })
}
