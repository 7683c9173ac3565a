import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { tasksOf } from '../../../domain/shift/checklists.ts'
import type { Tx } from '../../database/transaction.ts'
import { doneBy, requireOwnShift } from './require-shift.ts'
import type { ShiftRow } from './store.ts'

type Asked = { params: { id: string; task: string }; actor: Actor }

/** Doing it twice leaves who did it first. */
export async function doTask(tx: Tx, { params, actor }: Asked): Promise<ShiftRow> {
  const shift = await requireTask(tx, { params, actor })
  await tx.db
    .insertInto('shift_tasks')
    .values({ shift_id: shift.id, task: params.task, done_by: doneBy(actor), done_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return shift
}

export async function undoTask(tx: Tx, { params, actor }: Asked): Promise<ShiftRow> {
  const shift = await requireTask(tx, { params, actor })
  await tx.db
    .deleteFrom('shift_tasks')
    .where('shift_id', '=', shift.id)
    .where('task', '=', params.task)
    .execute()
  return shift
}

async function requireTask(tx: Tx, { params: { id, task }, actor }: Asked): Promise<ShiftRow> {
  const shift = await requireOwnShift(tx, actor, id)
  const tasks = tasksOf({ startsAt: shift.starts_at, endsAt: shift.ends_at, notices: shift.notices })
  if (tasks.some((one) => one.id === task)) return shift
  const names = tasks.map((one) => one.id).join(', ')
  throw new Refused('not-found', `This shift has no task "${task}"; there are ${names || 'none'}.`)
}
