import { zoneOffsets } from '../../../domain/schedule/zone-offsets.ts'
import type { TimeRange } from './axis.ts'

/** Positive where the clocks go forward; wall times in milliseconds since 1970-01-01T00:00 on the wall. */
export type ClockChange = {
  readonly at: number
  readonly byMinutes: number
  readonly wallBefore: number
  readonly wallAfter: number
}

export function clockChanges({ from, until }: TimeRange, timeZone: string): ClockChange[] {
  const offsetAt = zoneOffsets(timeZone)
  const changes: ClockChange[] = []
  for (let before = offsetAt(from - 1); before.until < until;) {
    const at = before.until
    const after = offsetAt(at)
    const byMinutes = (after.value - before.value) / 60_000
    if (byMinutes !== 0) {
      changes.push({ at, byMinutes, wallBefore: at + before.value, wallAfter: at + after.value })
    }
    before = after
  }
  return changes
}

/** `Clocks go forward 1 h: 01:00 becomes 02:00` */
export function clockChangeText({ byMinutes, wallBefore, wallAfter }: ClockChange): string {
  const [hours, minutes] = [Math.trunc(Math.abs(byMinutes) / 60), Math.abs(byMinutes) % 60]
  const length = [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : '']
    .filter(Boolean)
    .join(' ')
  const way = byMinutes > 0 ? 'forward' : 'back'
  return `Clocks go ${way} ${length}: ${timeOfDay(wallBefore)} becomes ${timeOfDay(wallAfter)}`
}

function timeOfDay(wall: number): string {
  return new Date(wall).toISOString().slice(11, 16)
}
