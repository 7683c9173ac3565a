import { localTime } from './local-time.ts'
import type { Stretch } from './stretch.ts'
import { weekdayNameAt } from './weekday-names.ts'

/** `Mon 2026-03-02 10:00`, on the wall of the zone. */
export function wallText(at: Date, timeZone: string): string {
  const wall = new Date(localTime(timeZone).wallAt(at.getTime()))
  return `${weekdayNameAt(wall)} ${wall.toISOString().slice(0, 16).replace('T', ' ')}`
}

/** `Mon 2026-03-02 10:00 to Mon 2026-03-09 10:00 (Europe/Lisbon)` */
export function stretchText({ startsAt, endsAt }: Stretch, timeZone: string): string {
  return `${wallText(startsAt, timeZone)} to ${wallText(endsAt, timeZone)} (${timeZone})`
}
