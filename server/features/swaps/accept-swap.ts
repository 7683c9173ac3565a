import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import { answer } from './answer-swap.ts'
import { personOf } from '../access/person-of.ts'

type Asked = { params: { id: string; swap: string }; body: { person?: string | undefined }; actor: Actor }

export async function acceptSwap(tx: Tx, asked: Asked) {
  return await takeOrNot(tx, 'accept', asked)
}

export async function declineSwap(tx: Tx, asked: Asked) {
  return await takeOrNot(tx, 'decline', asked)
}

async function takeOrNot(tx: Tx, what: 'accept' | 'decline', { params, body, actor }: Asked) {
  return await answer(tx, actor, params, () => {
    const person = personOf(actor, body.person)
    requireAllowed(allow(actor, 'swap.answer', { person }))
    return { do: what, by: person }
  })
}
