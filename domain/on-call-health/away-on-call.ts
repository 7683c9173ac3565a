import type { Shift } from '../schedule/shifts.ts'
import type { Stretch } from '../schedule/stretch.ts'
import { dayText } from './day-text.ts'
import type { Finding } from './finding.ts'

/** The parts of somebody's shifts in which they are away; a finding per shift. */
export function awayOnCall(
  shifts: readonly Shift[],
  away: ReadonlyMap<string, readonly Stretch[]>,
  timeZone: string,
): Omit<Finding, 'remedy'>[] {
  return shifts.flatMap((shift) => {
    const stretches = joined((away.get(shift.person) ?? []).flatMap((absence) => common(shift, absence)))
    const [first] = stretches
    if (!first) return []
    const last = stretches.at(-1) ?? first
    const text = `${shift.person} is on call and away between ${dayText(first.startsAt, timeZone)} and ${dayText(last.endsAt, timeZone)}.`
    return [{ rule: 'away', people: [shift.person], stretches, text }]
  })
}

export function common(one: Stretch, other: Stretch): Stretch[] {
  const startsAt = one.startsAt > other.startsAt ? one.startsAt : other.startsAt
  const endsAt = one.endsAt < other.endsAt ? one.endsAt : other.endsAt
  return startsAt < endsAt ? [{ startsAt, endsAt }] : []
}

/** Those that touch or overlap become one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const { startsAt, endsAt } of stretches.toSorted(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
  )) {
    const last = whole.at(-1)
    if (!last || startsAt > last.endsAt) whole.push({ startsAt, endsAt })
    else if (endsAt > last.endsAt) whole[whole.length - 1] = { startsAt: last.startsAt, endsAt }
  }
  return whole
}
