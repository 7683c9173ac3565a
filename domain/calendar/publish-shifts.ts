import { before, after } from '../time/instant.ts'
import type { PublishedShift, ShownShift } from './published-shift.ts'

export type Horizon = { readonly from: Date; readonly to: Date }

export type Publication = {
  added: ShownShift[]
  /** With their new times and sequence. */
  changed: PublishedShift[]
  /** Ended before the horizon begins, or called off long enough ago. */
  forgotten: PublishedShift[]
}

const past = { days: 28 }
const ahead = { days: 26 * 7 }
const calledOffShown = { days: 28 }
const day = 86_400_000

/** From four weeks ago to 26 weeks ahead. It moves on with each Monday (UTC), so that what goes on for ever changes once a week. */
export function horizonAt(now: Date): Horizon {
  const days = Math.floor(now.getTime() / day)
  // Day 0 was a Thursday.
  const monday = new Date((days - ((days + 3) % 7)) * day)
  return { from: before(monday, past), to: after(monday, { days: ahead.days + 7 }) }
}

/**
 * What calendars have to be told. A shift is the one known before that begins at the same instant, else one of the same
 * person that it overlaps; so moving its end, or something else in the schedule, leaves it the same event.
 */
export function publishShifts(
  known: readonly PublishedShift[],
  shifts: readonly ShownShift[],
  { horizon, now }: { horizon: Horizon; now: Date },
): Publication {
  const forgotten = known.filter((each) => isOver(each, horizon, now))
  const left = new Set(known.filter((each) => !forgotten.includes(each)))
  const matched = matches(left, shifts)
  const changed = [...matched].flatMap(([shift, each]) => change(each, atItsStart(shift, each, horizon), now))
  const calledOff = [...left].flatMap((each) => callOff(each, now))
  return {
    added: shifts.filter((shift) => !matched.has(shift)),
    changed: [...changed, ...calledOff],
    forgotten,
  }
}

function isOver({ endsAt, cancelledAt }: PublishedShift, { from }: Horizon, now: Date): boolean {
  return endsAt <= from || (cancelledAt !== null && cancelledAt <= before(now, calledOffShown))
}

/** Takes what it finds out of `left`. Those with the same start come first, so that no overlap takes them away. */
function matches(left: Set<PublishedShift>, shifts: readonly ShownShift[]): Map<ShownShift, PublishedShift> {
  const byStart = new Map([...left].map((each) => [startOf(each), each]))
  const matched = new Map<ShownShift, PublishedShift>()
  const match = (shift: ShownShift, known: PublishedShift | undefined): void => {
    if (!known) return
    matched.set(shift, known)
    left.delete(known)
  }
  for (const shift of shifts) match(shift, byStart.get(startOf(shift)))
  for (const shift of shifts) {
    if (!matched.has(shift))
      match(
        shift,
        left.values().find((each) => overlaps(each, shift)),
      )
  }
  return matched
}

function startOf({ person, shadowLayer, startsAt }: ShownShift): string {
  return `${startsAt.getTime()} ${person} ${shadowLayer}`
}

function overlaps(known: PublishedShift, shift: ShownShift): boolean {
  if (known.person !== shift.person || known.shadowLayer !== shift.shadowLayer) return false
  return known.cancelledAt === null && known.startsAt < shift.endsAt && shift.startsAt < known.endsAt
}

/** Where the horizon cuts off the beginning, what was known of it stays. */
function atItsStart(shift: ShownShift, known: PublishedShift, { from }: Horizon): ShownShift {
  const isCut = shift.startsAt <= from && known.startsAt < from
  return isCut ? { ...shift, startsAt: known.startsAt } : shift
}

function change(known: PublishedShift, { startsAt, endsAt }: ShownShift, now: Date): PublishedShift[] {
  const same =
    known.cancelledAt === null &&
    known.startsAt.getTime() === startsAt.getTime() &&
    known.endsAt.getTime() === endsAt.getTime()
  if (same) return []
  return [{ ...known, startsAt, endsAt, sequence: known.sequence + 1, changedAt: now, cancelledAt: null }]
}

function callOff(known: PublishedShift, now: Date): PublishedShift[] {
  if (known.cancelledAt !== null) return []
  return [{ ...known, sequence: known.sequence + 1, changedAt: now, cancelledAt: now }]
}
