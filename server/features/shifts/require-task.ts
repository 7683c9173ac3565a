import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { tasksOf } from '../../../domain/shift/checklists.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireOwnShift } from './require-shift.ts'
import type { ShiftRow } from './store.ts'

export type AboutTask = { params: { id: string; task: string }; actor: Actor }

/** One's own shift that has this task. */
export async function requireTask(tx: Tx, { params: { id, task }, actor }: AboutTask): Promise<ShiftRow> {
  const shift = await requireOwnShift(tx, actor, id)
  const tasks = tasksOf({ startsAt: shift.starts_at, endsAt: shift.ends_at, notices: shift.notices })
  if (tasks.some((one) => one.id === task)) return shift
  const names = tasks.map((one) => one.id).join(', ')
  throw new Refused('not-found', `This shift has no task "${task}"; there are ${names || 'none'}.`)
}
