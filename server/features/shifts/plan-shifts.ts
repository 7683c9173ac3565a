import { randomBytes } from 'node:crypto'
import { type Shift, shiftsOf } from '../../../domain/schedule/shifts.ts'
import { isStillWorthSaying, noticeDueAt } from '../../../domain/shift/notices.ts'
import { type KnownShift, plannedShifts, reconcile } from '../../../domain/shift/reconcile.ts'
import { after, before } from '../../../domain/time/instant.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { enqueue } from '../../engine/job.ts'
import { compiledSchedules } from '../schedules/compiled-schedules.ts'
import { noticeJob, planJob } from './jobs.ts'
import { planHandOvers } from './plan-hand-overs.ts'
import { rememberPlanned, schedulesDue } from './planning-store.ts'
import { unfinishedShifts } from './store.ts'

/** A day more than the earliest notice needs. */
const AHEAD = { days: 8 }
/** How far around now a schedule is read, to know where its shifts begin and end. */
const SEEN = { days: 40 }
/** Planning is no reason to make a page wait. */
const AT_ONCE = 25

/** Writes down the shifts of the coming days and when their people are to be told, some schedules at a time. */
export const planHandler: TransactionalHandler<object> = {
  kind: planJob,
  batch: 1,
  run: async (tx) => await planShifts(tx),
}

export async function planShifts(tx: Tx): Promise<void> {
  const due = await schedulesDue(tx)
  const now = due.slice(0, AT_ONCE)
  const ids = now.map(({ id }) => id)
  const schedules = await shiftsBySchedule(tx, ids)
  const known = await unfinishedShifts(tx, ids)
  for (const id of ids) {
    planSchedule(tx, id, { shifts: schedules.get(id) ?? [], known: known.get(id) ?? [] })
  }
  await planHandOvers(tx, { ids, schedules, until: after(tx.now, AHEAD) })
  await rememberPlanned(tx, now)
  if (due.length > now.length) enqueue(tx, planJob, {}, { once: 'all' })
}

async function shiftsBySchedule(tx: Tx, ids: string[]): Promise<Map<string, Shift[]>> {
  const compiled = await compiledSchedules(tx, ids)
  const [from, to] = [before(tx.now, SEEN), after(tx.now, SEEN)]
  return new Map([...compiled].map(([id, schedule]) => [id, schedule ? shiftsOf(schedule, from, to) : []]))
}

function planSchedule(
  tx: Tx,
  schedule: string,
  { shifts, known }: { shifts: Shift[]; known: KnownShift[] },
): void {
  const { now } = tx
  const window = { now, horizon: after(now, AHEAD), seenUntil: after(now, SEEN) }
  const { created, changed } = reconcile(known, plannedShifts(shifts, window), now)
  const added = created.map((shift) => ({ ...shift, id: newId(), isCancelled: false }))
  insertRows(
    tx,
    'shifts',
    added.map((shift) => ({
      ...rowOf(tx, shift),
      schedule_id: schedule,
      person_id: shift.person,
      created_at: now,
    })),
  )
  updateRows(
    tx,
    'shifts',
    changed.map((shift) => rowOf(tx, shift)),
  )
  for (const shift of [...added, ...changed]) if (!shift.isCancelled) planNotices(tx, shift)
}

function newId(): string {
  return `shift-${randomBytes(6).toString('hex')}`
}

function rowOf(tx: Tx, { id, startsAt, endsAt, notices, isCancelled }: KnownShift) {
  return { id, starts_at: startsAt, ends_at: endsAt, notices, cancelled_at: isCancelled ? tx.now : null }
}

function planNotices(tx: Tx, shift: KnownShift): void {
  for (const kind of shift.notices) {
    const dueAt = noticeDueAt(kind, shift)
    if (!dueAt || !isStillWorthSaying(dueAt, tx.now)) continue
    const at = dueAt.toISOString()
    enqueue(tx, noticeJob, { shift: shift.id, kind, at }, { runAt: dueAt, once: `${shift.id} ${kind} ${at}` })
  }
}
