import { localTime } from '../schedule/local-time.ts'
import { parseMoment } from '../schedule/moment.ts'
import type { Stretch } from '../schedule/stretch.ts'

/** From the midnight before the first day to the one after the last, on the wall of the zone; null when there is no such day. */
export function wholeDays(firstDay: string, lastDay: string, timeZone: string): Stretch | null {
  const [first, last] = [firstDay, lastDay].map((day) => parseMoment(`${day}T00:00`))
  if (!first || !last || last.time < first.time) return null
  const local = localTime(timeZone)
  return {
    startsAt: new Date(local.instantOf(first.time)),
    endsAt: new Date(local.instantOf(last.time + 86_400_000)),
  }
}
