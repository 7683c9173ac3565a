import ICAL from 'ical.js'
import type { FindZone, Zone } from './zones.ts'

/** A point in a calendar: milliseconds on the wall of its own zone, and how that wall is read. */
export type CalendarMoment = Zone & { wall: number; isDay: boolean }

const utc: Zone = { instantOf: (wall) => wall, wallOf: (at) => at }

/** Days and times without a zone are those of `floating`. */
export function readMoment(
  property: ICAL.Property,
  zones: FindZone,
  floating: { instantOf: (wall: number) => number; wallAt: (at: number) => number },
): CalendarMoment | null {
  const value = property.getFirstValue()
  return value instanceof ICAL.Time ? momentOf(value, property, zones, floating) : null
}

export function momentOf(
  time: ICAL.Time,
  property: ICAL.Property,
  zones: FindZone,
  floating: { instantOf: (wall: number) => number; wallAt: (at: number) => number },
): CalendarMoment {
  const name = property.getFirstParameter('tzid')
  const own: Zone = { instantOf: floating.instantOf, wallOf: floating.wallAt }
  const zone = time.zone === ICAL.Timezone.utcTimezone ? utc : (name && zones(name)) || own
  return { ...zone, wall: wallOf(time), isDay: time.isDate }
}

export function wallOf({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
