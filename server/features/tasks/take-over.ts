import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { lockMerged } from '../incidents/lock-merged.ts'
import { moveNumbered } from '../incidents/move-numbered.ts'
import { nameOf } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Happened } from '../timeline/reactions.ts'
import { incidentOf, SYSTEM } from '../timeline/record.ts'
import { remindWhenDue } from './hand-task.ts'
import { takeOverJob } from './jobs.ts'
import { findTask } from './store.ts'

/** Open tasks that somebody added go along when their incident is merged; of checklists the other has its own. */
export const takeOverHandler: TransactionalHandler<Happened> = {
  kind: takeOverJob,
  batch: 20,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) await takeOver(tx, incidentOf(payload.stream))
  },
}

async function takeOver(tx: Tx, from: string): Promise<void> {
  const into = await lockMerged(tx, from)
  if (into === null) return
  const which = sql<boolean>`checklist is null and state = 'open'`
  const tasks = await moveNumbered(tx, 'incident_tasks', { from, into, which })
  if (tasks.length === 0) return
  for (const number of tasks) {
    const task = await findTask(tx, into, number)
    if (task) remindWhenDue(tx, task)
  }
  tell(
    tx,
    into,
    'tasks-came-along',
    SYSTEM,
    `Open tasks of ${nameOf(from)} came along: ${tasks.join(', ')}.`,
    { details: { from: nameOf(from), tasks } },
  )
}
