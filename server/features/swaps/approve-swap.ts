import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import type { ScheduleTraits } from '../schedules/store.ts'
import { answer } from './answer-swap.ts'
import { leadersOf } from './swapped-schedule.ts'

type Asked = { params: { id: string; swap: string }; actor: Actor }

export async function approveSwap(tx: Tx, asked: Asked) {
  return await decide(tx, 'approve', asked)
}

export async function rejectSwap(tx: Tx, asked: Asked) {
  return await decide(tx, 'reject', asked)
}

async function decide(tx: Tx, what: 'approve' | 'reject', { params, actor }: Asked) {
  return await answer(tx, actor, params, async (_row, schedule) => {
    const person = actor.kind === 'token' ? actor.person : null
    await requireLeader(tx, actor, person, schedule)
    return { do: what, by: person }
  })
}

async function requireLeader(
  tx: Tx,
  actor: Actor,
  person: string | null,
  schedule: ScheduleTraits,
): Promise<void> {
  if (actor.kind === 'token' && actor.role === 'admin') return
  if (person !== null && (await leadersOf(tx, schedule)).includes(person)) return
  throw new Refused(
    'forbidden',
    'The lead or the manager of the schedule’s team approves, or an administrator.',
  )
}
