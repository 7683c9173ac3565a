import type { Tx } from '../../database/transaction.ts'
import { doneBy } from './require-shift.ts'
import { type AboutTask, requireTask } from './require-task.ts'
import type { ShiftRow } from './store.ts'

/** Doing it twice leaves who did it first. */
export async function doTask(tx: Tx, { params, actor }: AboutTask): Promise<ShiftRow> {
  const shift = await requireTask(tx, { params, actor })
  await tx.db
    .insertInto('shift_tasks')
    .values({ shift_id: shift.id, task: params.task, done_by: doneBy(actor), done_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return shift
}
