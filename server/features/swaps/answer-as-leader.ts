import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { answer, type SwapPath } from './answer-swap.ts'
import type { SwapRow } from './store.ts'
import { leadersOf } from './swapped-schedule.ts'

export type AsLeader = { params: SwapPath; actor: Actor }

/** The lead or the manager of the schedule's team, or an administrator. */
export async function answerAsLeader(
  tx: Tx,
  what: 'approve' | 'reject',
  { params, actor }: AsLeader,
): Promise<SwapRow> {
  return await answer(tx, actor, params, async (_row, schedule) => {
    const person = actor.kind === 'token' ? actor.person : null
    const isAdministrator = actor.kind === 'token' && actor.role === 'admin'
    const isLeader = person !== null && (await leadersOf(tx, schedule)).includes(person)
    if (isAdministrator || isLeader) return { do: what, by: person }
    const message = 'The lead or the manager of the schedule’s team approves, or an administrator.'
    throw new Refused('forbidden', message)
  })
}
