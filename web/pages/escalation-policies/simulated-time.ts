import { localTime } from '../../../domain/schedule/local-time.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

export const occasionsToTry = [
  { id: 'day', name: 'Next Monday at 10:00', weekday: 1, hour: 10 },
  { id: 'night', name: 'Wednesday at 03:00', weekday: 3, hour: 3 },
  { id: 'sunday', name: 'Sunday at 03:00', weekday: 0, hour: 3 },
] as const

/** The next time that the clocks of a zone show this; Sunday is 0. */
export function nextTime(now: number, timeZone: string, weekday: number, hour: number): number {
  const { wallAt, instantOf } = localTime(timeZone)
  const wall = wallAt(now)
  const midnight = Math.floor(wall / DAY_MS) * DAY_MS
  const days = (weekday - new Date(wall).getUTCDay() + 7) % 7
  const then = midnight + days * DAY_MS + hour * HOUR_MS
  return instantOf(then > wall ? then : then + 7 * DAY_MS)
}
