import type { Weekday } from '../schedule/schedule.ts'
import { localTime } from '../schedule/local-time.ts'
import { compileWindows } from '../schedule/windows.ts'

export const occasions = ['off_hours', 'weekend', 'holiday'] as const

type Hours = { days?: Weekday[] | undefined; from: string; to: string }

/** A kind of time. `hours` are the working hours, outside of which it is off hours; all on the wall of the zone. */
export type Occasion = { when: (typeof occasions)[number]; timeZone: string; hours: Hours[] }

/** `holidays` are days such as 2026-12-25. */
export function isOccasion(
  { when, timeZone, hours }: Occasion,
  at: Date,
  holidays: ReadonlySet<string>,
): boolean {
  const local = localTime(timeZone)
  const wall = new Date(local.wallAt(at.getTime()))
  if (when === 'holiday') return holidays.has(wall.toISOString().slice(0, 10))
  if (when === 'weekend') return wall.getUTCDay() === 0 || wall.getUTCDay() === 6
  return !compileWindows(hours, local)(at.getTime()).value
}
