import { randomBytes } from 'node:crypto'
import { type Shift, shiftsOf } from '../../../domain/schedule/shifts.ts'
import { isStillWorthSaying, noticeDueAt } from '../../../domain/shift/notices.ts'
import { type KnownShift, plannedShifts, reconcile } from '../../../domain/shift/reconcile.ts'
import { after, before } from '../../../domain/time/instant.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'
import { enqueue } from '../../engine/job.ts'
import { compiledSchedules } from '../schedules/compiled-schedules.ts'
import { findSchedules } from '../schedules/store.ts'
import { noticeJob } from './jobs.ts'
import { planHandOvers } from './plan-hand-overs.ts'
import { planningState, rememberPlanning } from './planning-store.ts'
import { unfinishedShifts } from './store.ts'

/** A day more than the earliest notice needs. */
const AHEAD = { days: 8 }
/** How far around now a schedule is read, to know where its shifts begin and end. */
const SEEN = { days: 40 }
const AT_LEAST_EVERY = { minutes: 60 }

/** Writes down the shifts of the coming days and when their people are to be told. Does nothing when nothing has changed. */
export async function planShifts(tx: Tx): Promise<void> {
  const { version, planned } = await planningState(tx)
  const isFresh = planned !== null && after(planned.planned_at, AT_LEAST_EVERY) > tx.now
  if (isFresh && planned.organisation_version === version) return
  const schedules = await shiftsBySchedule(tx)
  const known = await unfinishedShifts(tx)
  for (const schedule of new Set([...schedules.keys(), ...known.keys()])) {
    planSchedule(tx, schedule, { shifts: schedules.get(schedule) ?? [], known: known.get(schedule) ?? [] })
  }
  await planHandOvers(tx, schedules, after(tx.now, AHEAD))
  await rememberPlanning(tx, version)
}

async function shiftsBySchedule(tx: Tx): Promise<Map<string, Shift[]>> {
  const names = await findSchedules(tx, {})
  const compiled = await compiledSchedules(
    tx,
    names.map(({ id }) => id),
  )
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
