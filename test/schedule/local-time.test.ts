import { describe, expect, test } from 'vitest'
import { localTime } from '../../domain/schedule/local-time.ts'

const zones = Intl.supportedValuesOf('timeZone')
const first = Date.UTC(1850, 0, 1)
const last = Date.UTC(2100, 0, 1)

/** Reaches every part of the range, at odd times of day, in an order that jumps. */
function spread(count: number): number[] {
  const golden = 0.618_033_988_749_895
  return Array.from({ length: count }, (_, index) => {
    const share = (index * golden) % 1
    return Math.floor((first + share * (last - first)) / 60_000) * 60_000
  })
}

describe('every zone, from 1850 to 2100', () => {
  test('shows on the wall what Temporal shows', () => {
    for (const zone of zones) {
      const { wallAt } = localTime(zone)
      const wrong = spread(400).filter((at) => wallAt(at) !== temporalWall(zone, at))
      expect(wrong, zone).toEqual([])
    }
  })

  test('turns wall times into the instants that Temporal calls compatible', () => {
    for (const zone of zones) {
      const { instantOf } = localTime(zone)
      const wrong = spread(400).filter((wall) => instantOf(wall) !== temporalInstant(zone, wall))
      expect(wrong, zone).toEqual([])
    }
  })

  test('turns each quarter of an hour around each change into the instant that Temporal calls compatible', () => {
    for (const zone of zones) {
      const { instantOf } = localTime(zone)
      const wrong = wallsAroundChanges(zone).filter((wall) => instantOf(wall) !== temporalInstant(zone, wall))
      expect(
        wrong.map((wall) => new Date(wall).toISOString()),
        zone,
      ).toEqual([])
    }
  })
})

function wallsAroundChanges(zone: string): number[] {
  const walls: number[] = []
  let at: Temporal.ZonedDateTime | null =
    Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone)
  for (;;) {
    at = at.getTimeZoneTransition('next')
    if (!at || at.epochMilliseconds > Date.UTC(2032, 0, 1)) return walls
    const near = temporalWall(zone, at.epochMilliseconds)
    for (let quarter = -14; quarter <= 14; quarter += 1) walls.push(near + quarter * 900_000)
  }
}

function temporalWall(zone: string, at: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return at + local.offsetNanoseconds / 1e6
}

function temporalInstant(zone: string, wall: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime()
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}
