import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import { personOf } from '../access/person-of.ts'
import { answer, type SwapPath } from './answer-swap.ts'
import type { SwapRow } from './store.ts'

export type AsCandidate = { params: SwapPath; body: { person?: string | undefined }; actor: Actor }

/** Nobody answers in another's name but administrators. */
export async function answerAsCandidate(
  tx: Tx,
  what: 'accept' | 'decline',
  { params, body, actor }: AsCandidate,
): Promise<SwapRow> {
  return await answer(tx, actor, params, () => {
    const person = personOf(actor, body.person)
    requireAllowed(allow(actor, 'swap.answer', { person }))
    return { do: what, by: person }
  })
}
