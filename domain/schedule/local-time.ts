import type { Span } from './span.ts'
import { zoneOffsets } from './zone-offsets.ts'

/** Wall times are counted as milliseconds since 1970-01-01T00:00 on the wall. */
export type LocalTime = {
  readonly wallAt: (at: number) => number
  readonly instantOf: (wall: number) => number
}

const day = 86_400_000
const zones = new Map<string, LocalTime>()

export function localTime(timeZone: string): LocalTime {
  const known = zones.get(timeZone)
  if (known) return known
  const made = zoneTime(timeZone)
  zones.set(timeZone, made)
  return made
}

/** A wall time that the zone skips moves forward by the skipped length; one that occurs twice means the first. */
function zoneTime(timeZone: string): LocalTime {
  const offsetAt = zoneOffsets(timeZone)
  let likely: Span<number> = { from: Infinity, until: -Infinity, value: 0 }

  function instantOf(wall: number): number {
    const at = wall - likely.value
    // Two days after a change no earlier stretch can show the same wall time.
    return at - likely.from >= 2 * day && at < likely.until ? at : search(wall)
  }

  function search(wall: number): number {
    let before = offsetAt(wall - day)
    let stretch = before
    while (wall - stretch.value >= stretch.until) {
      before = stretch
      stretch = offsetAt(stretch.until)
    }
    likely = stretch
    const skipped = wall - stretch.value < stretch.from
    return wall - (skipped ? before : stretch).value
  }

  return { wallAt: (at) => at + offsetAt(at).value, instantOf }
}
