import type { Shift } from '../schedule/shifts.ts'
import { noticesOf, type ShiftNotice } from './notices.ts'

export type PlannedShift = {
  readonly person: string
  readonly startsAt: Date
  /** Null while no end is in sight. */
  readonly endsAt: Date | null
  readonly notices: readonly ShiftNotice[]
}

/** A shift that is written down: it keeps its id, and with it what was said and done, when the schedule is edited. */
export type KnownShift = PlannedShift & { readonly id: string; readonly isCancelled: boolean }

export type Reconciled = {
  readonly created: readonly PlannedShift[]
  readonly changed: readonly KnownShift[]
}

/** What of a schedule's shifts is to be written down: those that are not over, and begin before the horizon. */
export function plannedShifts(
  shifts: readonly Shift[],
  { now, horizon, seenUntil }: { now: Date; horizon: Date; seenUntil: Date },
): PlannedShift[] {
  return shifts
    .filter(({ startsAt, endsAt }) => endsAt > now && startsAt <= horizon)
    .map(({ person, startsAt, endsAt: seenEnd }) => {
      const own = shifts.filter((shift) => shift.person === person)
      const endsAt = seenEnd < seenUntil ? seenEnd : null
      const lastEndedAt = own.findLast((shift) => shift.endsAt <= startsAt)?.endsAt ?? null
      const nextStartsAt = own.find((shift) => endsAt !== null && shift.startsAt >= endsAt)?.startsAt ?? null
      return { person, startsAt, endsAt, notices: noticesOf({ startsAt, endsAt, lastEndedAt, nextStartsAt }) }
    })
}

/**
 * A planned shift is the known one of the same person that it overlaps. What has begun keeps its start; what is planned no
 * more ends now, or is cancelled if it has not begun. A cancelled one may come back.
 */
export function reconcile(
  known: readonly KnownShift[],
  planned: readonly PlannedShift[],
  now: Date,
): Reconciled {
  const left = new Set(known.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime()))
  const created: PlannedShift[] = []
  const changed: KnownShift[] = []
  for (const shift of planned) {
    const same = [...left].find((one) => one.person === shift.person && overlap(one, shift))
    if (!same) {
      created.push(shift)
      continue
    }
    left.delete(same)
    const hasBegun = !same.isCancelled && same.startsAt <= now
    const next = {
      ...shift,
      id: same.id,
      isCancelled: false,
      startsAt: hasBegun ? same.startsAt : shift.startsAt,
    }
    if (!equal(same, next)) changed.push(next)
  }
  changed.push(...[...left].flatMap((shift) => dropped(shift, now)))
  return { created, changed }
}

function dropped(shift: KnownShift, now: Date): KnownShift[] {
  if (shift.isCancelled || (shift.endsAt !== null && shift.endsAt <= now)) return []
  return [shift.startsAt > now ? { ...shift, isCancelled: true } : { ...shift, endsAt: now }]
}

function overlap(one: PlannedShift, other: PlannedShift): boolean {
  return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one)
}

function startsBeforeEndOf({ startsAt }: PlannedShift, { endsAt }: PlannedShift): boolean {
  return endsAt === null || startsAt < endsAt
}

function equal(one: KnownShift, other: KnownShift): boolean {
  return (
    one.isCancelled === other.isCancelled &&
    one.startsAt.getTime() === other.startsAt.getTime() &&
    one.endsAt?.getTime() === other.endsAt?.getTime() &&
    one.notices.join() === other.notices.join()
  )
}
