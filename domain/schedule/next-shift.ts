import { after as later } from '../time/instant.ts'
import type { CompiledSchedule } from './compile.ts'
import type { Shift } from './shifts.ts'

const lookAhead = { days: 400 }

/** The first shift of a person that begins after the instant, cut at 400 days; null when none begins until then. */
export function nextShift(schedule: CompiledSchedule, person: string, after: Date): Shift | null {
  const end = later(after, lookAhead).getTime()
  const firstInstant = (from: number, { onCall }: { onCall: boolean }): number => {
    let at = from
    while (at < end) {
      const { value, until } = schedule.slotAt(at)
      if (value.people.includes(person) === onCall) return at
      at = until
    }
    return end
  }
  const free = firstInstant(after.getTime(), { onCall: false })
  const startsAt = firstInstant(free, { onCall: true })
  if (startsAt === end) return null
  return { person, startsAt: new Date(startsAt), endsAt: new Date(firstInstant(startsAt, { onCall: false })) }
}
