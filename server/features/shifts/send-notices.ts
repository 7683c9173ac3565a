import { noticeDueAt } from '../../../domain/shift/notices.ts'
import { noticeText } from '../../../domain/shift/notice-text.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { findSchedule } from '../schedules/store.ts'
import { noticeJob } from './jobs.ts'
import { lockShifts, whoWants, type ShiftRow } from './store.ts'

type Due = NonNullable<typeof noticeJob.payload>

/** Each notice once per shift; not when the shift was moved, cancelled, or its person does not want it. */
export const noticeHandler: TransactionalHandler<Due> = {
  kind: noticeJob,
  batch: 50,
  run: async (tx, jobs) => {
    const shifts = await lockShifts(
      tx,
      jobs.map(({ payload }) => payload.shift),
    )
    for (const { payload } of jobs) {
      const shift = shifts.get(payload.shift)
      if (shift && isDue(shift, payload)) await send(tx, shift, payload)
    }
  },
}

function isDue(shift: ShiftRow, { kind, at }: Due): boolean {
  const dueAt = noticeDueAt(kind, { startsAt: shift.starts_at, endsAt: shift.ends_at })
  return shift.cancelled_at === null && shift.notices.includes(kind) && dueAt?.toISOString() === at
}

async function isFirst(tx: Tx, { shift, kind }: Due): Promise<boolean> {
  const added = await tx.db
    .insertInto('shift_notices')
    .values({ shift_id: shift, kind, sent_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .executeTakeFirst()
  return added !== undefined
}

async function send(tx: Tx, shift: ShiftRow, due: Due): Promise<void> {
  const schedule = await findSchedule(tx, shift.schedule_id)
  const people = await whoWants(tx, due.kind, [shift.person_id])
  if (!schedule || people.length === 0 || !(await isFirst(tx, due))) return
  const about = { id: shift.id, schedule, startsAt: shift.starts_at, endsAt: shift.ends_at }
  await tellPeople(tx, people, noticeText(due.kind, about))
}
