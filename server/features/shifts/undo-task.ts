import type { Tx } from '../../database/transaction.ts'
import { type AboutTask, requireTask } from './require-task.ts'
import type { ShiftRow } from './store.ts'

export async function undoTask(tx: Tx, { params, actor }: AboutTask): Promise<ShiftRow> {
  const shift = await requireTask(tx, { params, actor })
  await tx.db
    .deleteFrom('shift_tasks')
    .where('shift_id', '=', shift.id)
    .where('task', '=', params.task)
    .execute()
  return shift
}
