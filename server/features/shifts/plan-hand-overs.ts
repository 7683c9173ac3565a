import { randomBytes } from 'node:crypto'
import type { Shift } from '../../../domain/schedule/shifts.ts'
import { handOffsOf } from '../../../domain/shift/hand-offs.ts'
import { reconcileHandOvers } from '../../../domain/shift/reconcile-hand-overs.ts'
import { after } from '../../../domain/time/instant.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'
import { enqueue } from '../../engine/job.ts'
import { comingHandOvers, removeHandOvers } from './hand-over-store.ts'
import { remindJob } from './jobs.ts'

const REMIND_AFTER = { minutes: 30 }

type Planned = { ids: string[]; schedules: Map<string, Shift[]>; until: Date }

/** Writes down who hands over to whom in the time ahead, and when to remind those who have not confirmed. */
export async function planHandOvers(tx: Tx, { ids, schedules, until }: Planned): Promise<void> {
  const known = await comingHandOvers(tx, ids)
  const plans = ids.map((schedule) => {
    const planned = handOffsOf(schedules.get(schedule) ?? [], tx.now, until)
    return { schedule, ...reconcileHandOvers(known.get(schedule) ?? [], planned) }
  })
  await removeHandOvers(
    tx,
    plans.flatMap(({ removed }) => removed),
  )
  const changed = plans.flatMap((plan) => plan.changed)
  const created = plans.flatMap((plan) =>
    plan.created.map((one) => ({ ...one, id: newId(), schedule_id: plan.schedule, created_at: tx.now })),
  )
  updateRows(tx, 'hand_overs', changed)
  insertRows(
    tx,
    'hand_overs',
    created.map((row) => ({ ...row, notes: '' })),
  )
  for (const { id, at } of [...created, ...changed]) {
    const payload = { handOver: id, at: at.toISOString() }
    enqueue(tx, remindJob, payload, { runAt: after(at, REMIND_AFTER), once: `${id} ${payload.at}` })
  }
}

function newId(): string {
  return `handover-${randomBytes(6).toString('hex')}`
}
