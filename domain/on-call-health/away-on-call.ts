import type { Shift } from '../schedule/shifts.ts'
import { common, joined, type Stretch } from '../schedule/stretch.ts'
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
