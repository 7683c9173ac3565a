import { remembering, type Span } from './span.ts'

const furthest = 8.64e15
const spansKept = 512

/** How many milliseconds the zone is ahead of UTC; asks Temporal once for each stretch between two changes. */
export function zoneOffsets(timeZone: string): (at: number) => Span<number> {
  if (!isTimeZone(timeZone)) throw new RangeError(`"${timeZone}" is not a time zone such as Europe/Lisbon.`)
  return remembering((at) => offsetSpan(timeZone, at), spansKept)
}

export function isTimeZone(name: string): boolean {
  try {
    return zoned(name, 0).timeZoneId.toLowerCase() === name.toLowerCase()
  } catch {
    return false
  }
}

function offsetSpan(zone: string, at: number): Span<number> {
  const inside = Math.max(-furthest, Math.min(furthest - 1, at))
  const here = zoned(zone, Math.floor(inside))
  const next = here.getTimeZoneTransition('next')
  const previous = zoned(zone, Math.floor(inside) + 1).getTimeZoneTransition('previous')
  return {
    from: previous?.epochMilliseconds ?? -Infinity,
    until: next?.epochMilliseconds ?? Infinity,
    value: here.offsetNanoseconds / 1e6,
  }
}

function zoned(zone: string, at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}
