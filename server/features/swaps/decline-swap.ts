import type { Tx } from '../../database/transaction.ts'
import { answerAsCandidate, type AsCandidate } from './answer-as-candidate.ts'
import type { SwapRow } from './store.ts'

export async function declineSwap(tx: Tx, asked: AsCandidate): Promise<SwapRow> {
  return await answerAsCandidate(tx, 'decline', asked)
}
