import type { z } from 'zod'
import type { listTasks as contract, Task } from '../../../api/tasks.ts'
import type { Tx } from '../../database/transaction.ts'
import { pageByNumber } from '../../http/number-page.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { presentTask } from './present-task.ts'
import { findTasks } from './store.ts'

export async function listTasks(
  tx: Tx,
  { id }: IncidentRow,
  { cursor, limit, ...wanted }: z.output<typeof contract.query>,
): Promise<{ items: Task[]; next_cursor: string | null }> {
  return await pageByNumber({ cursor, limit }, async (place) =>
    (await findTasks(tx, id, { ...wanted, ...place })).map(presentTask),
  )
}
