import { localTime } from '../schedule/local-time.ts'

/** `2026-03-02`, on the wall of the zone. */
export function dayText(at: Date, timeZone: string): string {
  return new Date(localTime(timeZone).wallAt(at.getTime())).toISOString().slice(0, 10)
}
