import { localTime } from './local-time.ts'
import { weekdays } from './schedule.ts'

/** As a message says it to somebody in that zone: `Mon 2026-03-02 10:00`. */
export function localText(at: Date, timeZone: string): string {
  const wall = new Date(localTime(timeZone).wallAt(at.getTime()))
  const weekday = weekdays[wall.getUTCDay()] ?? ''
  const date = wall.toISOString()
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${date.slice(0, 10)} ${date.slice(11, 16)}`
}
