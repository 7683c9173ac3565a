import { localTime } from './local-time.ts'
import type { Stretch } from './stretch.ts'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** `Mon 2026-03-02 10:00`, on the wall of the zone. */
export function wallText(at: Date, timeZone: string): string {
  const wall = new Date(localTime(timeZone).wallAt(at.getTime()))
  return `${weekdays[wall.getUTCDay()]} ${wall.toISOString().slice(0, 16).replace('T', ' ')}`
}

/** `Mon 2026-03-02 10:00 to Mon 2026-03-09 10:00 (Europe/Lisbon)` */
export function stretchText({ startsAt, endsAt }: Stretch, timeZone: string): string {
  return `${wallText(startsAt, timeZone)} to ${wallText(endsAt, timeZone)} (${timeZone})`
}
