import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { lockMerged } from '../incidents/lock-merged.ts'
import { nameOf } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Happened } from '../timeline/reactions.ts'
import { incidentOf, SYSTEM } from '../timeline/record.ts'
import { takeOverJob } from './jobs.ts'
import { actionName } from './name.ts'
import { moveOpen } from './store.ts'

/** What is still to be done goes along when its incident is merged. */
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
  const items = (await moveOpen(tx, from, into)).map(({ id }) => actionName(id))
  if (items.length === 0) return
  const text = `Action items of ${nameOf(from)} came along: ${items.join(', ')}.`
  tell(tx, into, 'action-items-came-along', SYSTEM, text, {
    details: { from: nameOf(from), action_items: items },
  })
}
