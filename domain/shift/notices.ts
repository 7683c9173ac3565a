import { after, before } from '../time/instant.ts'

export const noticeKinds = ['week', 'day', 'start', 'end', 'hand-over'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What a shift itself gives rise to; a hand-over belongs to two. */
export type ShiftNotice = Exclude<NoticeKind, 'hand-over'>

const hour = 3_600_000

/** A shift is one of a run when less than this lies between it and the next one of the same person. */
const sameRunHours = 48
const knownHours = 7 * 24
const shortHours = 4

type Facts = {
  readonly startsAt: Date
  /** Null while no end is in sight. */
  readonly endsAt: Date | null
  /** When the same person was on call in the same schedule last, and will be next. */
  readonly lastEndedAt: Date | null
  readonly nextStartsAt: Date | null
}

/**
 * Nobody is told what they know: a run of shifts is announced once and ended once, who was on call within the week before
 * needs no notice a week ahead, and a shift of less than four hours only says that it begins.
 */
export function noticesOf({ startsAt, endsAt, lastEndedAt, nextStartsAt }: Facts): ShiftNotice[] {
  const length = hoursBetween(startsAt, endsAt)
  const restBefore = hoursBetween(lastEndedAt, startsAt)
  const restAfter = endsAt ? hoursBetween(endsAt, nextStartsAt) : Infinity
  const opensRun = restBefore >= sameRunHours
  const isShort = length < shortHours
  const wanted: Record<ShiftNotice, boolean> = {
    week: opensRun && !isShort && restBefore >= knownHours,
    day: opensRun && !isShort,
    start: opensRun,
    end: !isShort && restAfter >= sameRunHours,
  }
  return noticeKinds.filter((kind): kind is ShiftNotice => kind !== 'hand-over' && wanted[kind])
}

/** Null where it cannot be said yet. */
export function noticeDueAt(
  kind: ShiftNotice,
  { startsAt, endsAt }: Pick<Facts, 'startsAt' | 'endsAt'>,
): Date | null {
  const due: Record<ShiftNotice, Date | null> = {
    week: before(startsAt, { days: 7 }),
    day: before(startsAt, { days: 1 }),
    start: startsAt,
    end: endsAt,
  }
  return due[kind]
}

const latenessMinutes = 15

/** A shift may come to be when it has begun already; what should have been said long ago is not said. */
export function isStillWorthSaying(dueAt: Date, now: Date): boolean {
  return after(dueAt, { minutes: latenessMinutes }) > now
}

function hoursBetween(from: Date | null, to: Date | null): number {
  return from && to ? (to.getTime() - from.getTime()) / hour : Infinity
}
