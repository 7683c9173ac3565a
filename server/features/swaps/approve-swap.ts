import type { Tx } from '../../database/transaction.ts'
import { answerAsLeader, type AsLeader } from './answer-as-leader.ts'
import type { SwapRow } from './store.ts'

export async function approveSwap(tx: Tx, asked: AsLeader): Promise<SwapRow> {
  return await answerAsLeader(tx, 'approve', asked)
}
