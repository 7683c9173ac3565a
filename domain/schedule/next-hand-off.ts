import { after as later } from '../time/instant.ts'
import type { CompiledSchedule } from './compile.ts'
import { samePeople } from './same-people.ts'

const lookAhead = { days: 400 }

/** The first instant after the given one at which other people are on call, or nobody; null when none within 400 days. */
export function nextHandOff(schedule: CompiledSchedule, after: Date): Date | null {
  const end = later(after, lookAhead).getTime()
  const { value: now, until } = schedule.slotAt(after.getTime())
  for (let at = until; at < end;) {
    const next = schedule.slotAt(at)
    if (!samePeople(next.value.people, now.people)) return new Date(at)
    at = next.until
  }
  return null
}
