import { answerSwap } from '../../../domain/swap/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { findSchedule } from '../schedules/store.ts'
import { SYSTEM } from '../timeline/record.ts'
import { expireJob } from './jobs.ts'
import { noteSwap } from './note-swap.ts'
import { lockSwaps, saveAnswer, swapOf, type SwapRow } from './store.ts'

/** Those that were answered meanwhile stay as they are. */
export const expireHandler: TransactionalHandler<{ swap: string }> = {
  kind: expireJob,
  batch: 50,
  run: async (tx, jobs) => {
    const rows = await lockSwaps(
      tx,
      jobs.map(({ payload }) => payload.swap),
    )
    for (const row of rows) await expire(tx, row)
  },
}

async function expire(tx: Tx, row: SwapRow): Promise<void> {
  const answered = answerSwap(swapOf(row), { do: 'expire' }, tx.now)
  const schedule = await findSchedule(tx, row.schedule_id)
  if (!answered.ok || !schedule) return
  const changed = await saveAnswer(tx, row, answered.swap)
  await noteSwap(tx, { happening: 'expired', row: changed, schedule, actor: SYSTEM })
}
