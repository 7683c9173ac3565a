import * as fc from 'fast-check'
import {
  type Layer,
  type Override,
  type Restriction,
  type Schedule,
  turnUnits,
  weekdays,
} from '../../domain/schedule/schedule.ts'

export type Case = { schedule: Schedule; from: Date; to: Date; at: Date[] }

type Wall = Temporal.PlainDateTime

const minutesOfDay = 1440
const people = ['ana', 'bo', 'cy', 'di', 'ed', 'fay']
const zonesWithSurprises = [
  'Europe/Lisbon',
  'America/New_York',
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'Africa/Casablanca',
  'America/Santiago',
  'Asia/Beirut',
  'America/Nuuk',
  'Antarctica/Troll',
  'Asia/Kathmandu',
  'Pacific/Chatham',
]

const person = fc.constantFrom(...people)
const zone = fc.oneof(
  fc.constantFrom(...zonesWithSurprises),
  fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
)
const timeOfDay = fc.oneof(
  fc.constantFrom(0, 30, 60, 90, 120, 150, 180, 540, 1020, 1410),
  fc.nat(minutesOfDay - 1),
)
const clock = timeOfDay.map((minutes) => {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
})

const entry = fc.oneof(
  { arbitrary: person, weight: 4 },
  { arbitrary: fc.array(person, { minLength: 1, maxLength: 3 }), weight: 1 },
)

const restriction: fc.Arbitrary<Restriction> = fc.oneof(
  fc.record({ from: clock, to: clock }),
  fc.record({ days: fc.subarray([...weekdays], { minLength: 1 }), from: clock, to: clock }),
)

/** Days near the end of a month and near the changes of spring and autumn come up often. */
const middle = fc
  .record({
    year: fc.integer({ min: 2024, max: 2029 }),
    month: fc.oneof(fc.constantFrom(2, 3, 4, 9, 10, 11), fc.integer({ min: 1, max: 12 })),
    day: fc.oneof(fc.constantFrom(1, 28, 29, 30, 31), fc.integer({ min: 1, max: 31 })),
  })
  .map((date) => Temporal.PlainDate.from(date, { overflow: 'constrain' }).toPlainDateTime())

function wallNear(base: Wall, earliestDays: number, latestDays: number): fc.Arbitrary<Wall> {
  return fc
    .tuple(fc.integer({ min: earliestDays, max: latestDays }), timeOfDay, fc.constantFrom(0, 0, 0, 15))
    .map(([days, minutes, seconds]) => base.add({ days }).add({ minutes, seconds }))
}

function monthsBefore(base: Wall): fc.Arbitrary<Wall> {
  return fc
    .tuple(fc.nat(48), fc.constantFrom(1, 28, 29, 30, 31), timeOfDay)
    .map(([months, day, minutes]) => base.subtract({ months }).with({ day }).add({ minutes }))
}

function written(wall: fc.Arbitrary<Wall>, timeZone: string): fc.Arbitrary<string> {
  return fc.tuple(wall, fc.constantFrom('wall', 'wall', 'wall', 'offset', 'utc')).map(([at, as]) => {
    if (as === 'wall') return at.toString()
    const zoned = at.toZonedDateTime(timeZone, { disambiguation: 'later' })
    const whole = zoned.offsetNanoseconds % 60e9 === 0
    return as === 'utc' || !whole ? zoned.toInstant().toString() : zoned.toString({ timeZoneName: 'never' })
  })
}

function layer(id: string, timeZone: string, base: Wall): fc.Arbitrary<Layer> {
  return fc.constantFrom(...turnUnits).chain((unit) =>
    fc.record({
      id: fc.constant(id),
      people: fc.array(entry, { minLength: 1, maxLength: 5 }),
      startsAt: written(unit === 'month' ? monthsBefore(base) : wallNear(base, -60, 10), timeZone),
      endsAt: fc.oneof(
        { arbitrary: fc.constant(null), weight: 3 },
        { arbitrary: written(wallNear(base, -5, 30), timeZone), weight: 1 },
      ),
      turn: fc.record({
        unit: fc.constant(unit),
        length: fc.integer({ min: 1, max: unit === 'hour' ? 30 : 4 }),
      }),
      restrictions: fc.oneof(fc.constant([]), fc.array(restriction, { maxLength: 3 })),
    }),
  )
}

function override(id: string, timeZone: string, base: Wall): fc.Arbitrary<Override> {
  return fc.record({
    id: fc.constant(id),
    person,
    replaces: fc.oneof(fc.constant(null), person),
    startsAt: written(wallNear(base, -3, 20), timeZone),
    endsAt: written(wallNear(base, 0, 25), timeZone),
  })
}

function listOf<T>(most: number, make: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc
    .nat(most)
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => make(String(index)))))
}

export const randomCase: fc.Arbitrary<Case> = fc.tuple(zone, middle).chain(([timeZone, base]) => {
  const first = base.toZonedDateTime('UTC').epochMilliseconds
  return fc
    .record({
      schedule: fc.record({
        timeZone: fc.constant(timeZone),
        layers: listOf(4, (id) => layer(`layer-${id}`, timeZone, base)),
        overrides: listOf(5, (id) => override(`override-${id}`, timeZone, base)),
      }),
      begins: fc.integer({ min: -3 * minutesOfDay, max: 3 * minutesOfDay }),
      minutes: fc.oneof(fc.nat(minutesOfDay), fc.nat(20 * minutesOfDay)),
      shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
        minLength: 20,
        maxLength: 40,
      }),
    })
    .map(({ schedule, begins, minutes, shares }) => {
      const from = first + begins * 60_000
      const at = shares.map((share) => new Date(from + Math.floor(share * minutes * 60_000)))
      return { schedule, from: new Date(from), to: new Date(from + minutes * 60_000), at }
    })
})
