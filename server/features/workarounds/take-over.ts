import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { lockMerged } from '../incidents/lock-merged.ts'
import { moveNumbered } from '../incidents/move-numbered.ts'
import { nameOf } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Happened } from '../timeline/reactions.ts'
import { incidentOf, SYSTEM } from '../timeline/record.ts'
import { takeOverJob } from './jobs.ts'

/** What is still to be undone goes along when its incident is merged. */
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
  const workarounds = await moveNumbered(tx, 'workarounds', { from, into, which: sql`undone_at is null` })
  if (workarounds.length === 0) return
  tell(
    tx,
    into,
    'workarounds-came-along',
    SYSTEM,
    `Workarounds of ${nameOf(from)} that are still to be undone came along: ${workarounds.join(', ')}.`,
    { details: { from: nameOf(from), workarounds } },
  )
}
