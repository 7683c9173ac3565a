import * as fc from 'fast-check'
import {
  type Layer,
  type Override,
  type Restriction,
  type Schedule,
  type TemporarySchedule,
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
      offset: fc.oneof(fc.constant(0), fc.nat(9)),
      takesOverAt: seldom(written(wallNear(base, -5, 20), timeZone)),
      shadow: fc.constantFrom(false, false, false, true),
    }),
  )
}

function seldom<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, { arbitrary: value, weight: 1 })
}

function override(id: string, timeZone: string, base: Wall, inside: string[]): fc.Arbitrary<Override> {
  return fc.record({
    id: fc.constant(id),
    person,
    replaces: fc.oneof(fc.constant(null), person),
    startsAt: written(wallNear(base, -3, 20), timeZone),
    endsAt: written(wallNear(base, 0, 25), timeZone),
    temporary: fc.constantFrom(null, null, ...inside),
  })
}

/** Two overrides: each of two people takes a stretch of the other's. */
function swap(id: string, timeZone: string, base: Wall): fc.Arbitrary<Override[]> {
  const stretch = fc.tuple(wallNear(base, -3, 20), fc.integer({ min: 1, max: 72 }))
  return fc.tuple(person, person, stretch, stretch).chain(([one, other, ...stretches]) =>
    fc.tuple(
      ...stretches.map(([startsAt, hours], index) =>
        fc.record({
          id: fc.constant(`${id}-${index}`),
          person: fc.constant(index === 0 ? one : other),
          replaces: fc.constant(index === 0 ? other : one),
          startsAt: written(fc.constant(startsAt), timeZone),
          endsAt: written(fc.constant(startsAt.add({ hours })), timeZone),
        }),
      ),
    ),
  )
}

/** One after the other, with a day in between, which no change of a clock is longer than. */
function temporarySchedules(timeZone: string, base: Wall): fc.Arbitrary<TemporarySchedule[]> {
  const lengths = fc.array(
    fc.tuple(fc.integer({ min: 1440, max: 7000 }), fc.integer({ min: 1, max: 7000 })),
    {
      maxLength: 2,
    },
  )
  return fc.tuple(wallNear(base, -3, 8), lengths).chain(([first, each]) => {
    let at = first
    const windows = each.map(([pause, length]): [Wall, Wall] => {
      const begins = at.add({ minutes: pause })
      at = begins.add({ minutes: length })
      return [begins, at]
    })
    return fc.tuple(
      ...windows.map(([begins, ends], index) =>
        fc.record({
          id: fc.constant(`temporary-${index}`),
          startsAt: written(fc.constant(begins), timeZone),
          endsAt: written(fc.constant(ends), timeZone),
          layers: listOf(2, (id) => layer(`temporary-${index}-${id}`, timeZone, base)),
        }),
      ),
    )
  })
}

function schedule(timeZone: string, base: Wall): fc.Arbitrary<Schedule> {
  return temporarySchedules(timeZone, base).chain((temporary) => {
    const inside = temporary.map(({ id }) => id)
    return fc.record({
      timeZone: fc.constant(timeZone),
      layers: listOf(4, (id) => layer(`layer-${id}`, timeZone, base)),
      overrides: fc
        .tuple(
          listOf(5, (id) => override(`override-${id}`, timeZone, base, inside)),
          listOf(2, (id) => swap(`swap-${id}`, timeZone, base)),
        )
        .map(([overrides, swaps]) => [...overrides, ...swaps.flat()]),
      temporarySchedules: fc.constant(temporary),
    })
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
      schedule: schedule(timeZone, base),
      begins: fc.integer({ min: -3 * minutesOfDay, max: 3 * minutesOfDay }),
      minutes: fc.oneof(fc.nat(minutesOfDay), fc.nat(20 * minutesOfDay)),
      shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
        minLength: 20,
        maxLength: 40,
      }),
    })
    .map(({ schedule: rota, begins, minutes, shares }) => {
      const from = first + begins * 60_000
      const at = shares.map((share) => new Date(from + Math.floor(share * minutes * 60_000)))
      return { schedule: rota, from: new Date(from), to: new Date(from + minutes * 60_000), at }
    })
})
