import type ICAL from 'ical.js'
import { localTime } from '../../../domain/schedule/local-time.ts'
import { isTimeZone } from '../../../domain/schedule/zone-offsets.ts'
import { wallOf } from './calendar-moment.ts'
import { repeated } from './occurrences.ts'

/** Walls are milliseconds since 1970-01-01T00:00 on the wall. */
export type Zone = { instantOf: (wall: number) => number; wallOf: (at: number) => number }

/** Null for a name that nobody explains. */
export type FindZone = (name: string) => Zone | null

type Change = { wall: number; before: number; after: number }

const year = 366 * 86_400_000

/** Zones by the name that the world has for them, else as the calendar itself describes them. */
export function zonesOf(calendar: ICAL.Component, { from, to }: { from: Date; to: Date }): FindZone {
  const known = new Map<string, Zone | null>()
  const described = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => [String(zone.getFirstPropertyValue('tzid')), zone] as const),
  )
  return (name) => {
    const kept = known.get(name)
    if (kept !== undefined) return kept
    const description = described.get(name)
    const found = isTimeZone(name)
      ? worldZone(name)
      : description
        ? describedZone(description, { from, to })
        : null
    known.set(name, found)
    return found
  }
}

function worldZone(name: string): Zone {
  const local = localTime(name)
  return { instantOf: local.instantOf, wallOf: local.wallAt }
}

function describedZone(zone: ICAL.Component, window: { from: Date; to: Date }): Zone {
  const span = { from: window.from.getTime() - 2 * year, to: window.to.getTime() + year }
  const changes = [...zone.getAllSubcomponents('standard'), ...zone.getAllSubcomponents('daylight')]
    .flatMap((observance) => changesOf(observance, span))
    .toSorted((one, other) => one.wall - other.wall)
  const offset = (isBefore: (change: Change) => boolean): number =>
    changes.findLast(isBefore)?.after ?? changes[0]?.before ?? 0
  return {
    instantOf: (wall) => wall - offset((change) => change.wall <= wall),
    wallOf: (at) => at + offset((change) => change.wall - change.before <= at),
  }
}

function changesOf(observance: ICAL.Component, span: { from: number; to: number }): Change[] {
  const start = observance.getFirstPropertyValue('dtstart')
  if (start === null || typeof start !== 'object' || !('year' in start)) return []
  const [before, after] = ['tzoffsetfrom', 'tzoffsetto'].map((name) => offsetOf(observance, name))
  const first = wallOf(start)
  const walls = [first, ...repeated(observance, first, { ...span, wallOf: (at) => at + (before ?? 0) })]
  return walls.map((wall) => ({ wall, before: before ?? 0, after: after ?? 0 }))
}

function offsetOf(observance: ICAL.Component, name: string): number {
  const value = observance.getFirstPropertyValue(name)
  const seconds =
    value !== null &&
    typeof value === 'object' &&
    'toSeconds' in value &&
    typeof value.toSeconds === 'function'
      ? value.toSeconds()
      : 0
  return seconds * 1000
}
