import { localTime } from '../../../domain/schedule/local-time.ts'

/** `2026-03-02T10:00`: the first Monday that is not before the day of the instant, on the wall of the zone. */
export function nextMonday(now: number, timeZone: string, timeOfDay: string): string {
  const today = Temporal.PlainDate.from(new Date(localTime(timeZone).wallAt(now)).toISOString().slice(0, 10))
  return `${today.add({ days: (8 - today.dayOfWeek) % 7 }).toString()}T${timeOfDay}`
}
