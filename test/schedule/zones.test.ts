import { describe, test } from 'vitest'
import type { Layer, Override, Schedule } from '../../domain/schedule/schedule.ts'
import { expectAgreement } from './agrees.ts'

const hour = 3_600_000
const transitions = Intl.supportedValuesOf('timeZone').map((zone) => ({
  zone,
  at: transitionsOf(zone, '2024-01-01', '2031-01-01'),
}))

const unusual = [
  { zone: 'Pacific/Apia', from: '2011-12-01', to: '2012-02-01', because: 'skips 30 December 2011' },
  { zone: 'Pacific/Kwajalein', from: '1993-08-01', to: '1993-09-01', because: 'skips 21 August 1993' },
  { zone: 'Asia/Manila', from: '1844-12-01', to: '1845-02-01', because: 'skips 31 December 1844' },
  { zone: 'America/Juneau', from: '1867-10-01', to: '1867-11-01', because: 'repeats a day in 1867' },
  {
    zone: 'Pacific/Kiritimati',
    from: '1994-12-01',
    to: '1995-02-01',
    because: 'skips a day around new year',
  },
  { zone: 'Australia/Lord_Howe', from: '1981-01-01', to: '2024-01-01', because: 'moves by half an hour' },
  { zone: 'Europe/Dublin', from: '1965-01-01', to: '2024-01-01', because: 'has negative summer time' },
  { zone: 'Africa/Casablanca', from: '2008-01-01', to: '2024-01-01', because: 'changes around Ramadan' },
  { zone: 'America/Sao_Paulo', from: '1985-01-01', to: '2020-01-01', because: 'changes at midnight' },
  { zone: 'Africa/Monrovia', from: '1960-01-01', to: '1980-01-01', because: 'counted seconds until 1972' },
  { zone: 'Antarctica/Troll', from: '2005-01-01', to: '2024-01-01', because: 'moves by two hours' },
  { zone: 'Europe/London', from: '1940-01-01', to: '1950-01-01', because: 'had double summer time' },
  { zone: 'Asia/Pyongyang', from: '2015-01-01', to: '2019-01-01', because: 'moved by half an hour and back' },
  {
    zone: 'Africa/Cairo',
    from: '2010-01-01',
    to: '2024-01-01',
    because: 'changed four times in 2010 and 2014',
  },
]

describe('every zone agrees with the slow reference around its changes of 2024 to 2030', () => {
  const changing = transitions.filter(({ at }) => at.length > 0)
  for (const letter of new Set(changing.map(({ zone }) => zone.slice(0, zone.indexOf('/') + 2)))) {
    test(`${letter}…`, () => {
      for (const { zone, at } of changing.filter((each) => each.zone.startsWith(letter))) {
        for (const transition of at) agreeAround(zone, transition)
      }
    })
  }

  test('zones that do not change', () => {
    for (const { zone, at } of transitions) {
      if (at.length === 0) agreeAround(zone, Date.UTC(2026, 2, 29, 1))
    }
  })
})

describe('unusual changes of the past agree with the slow reference', () => {
  test.for(unusual)('$zone $because', ({ zone, from, to }) => {
    for (const transition of transitionsOf(zone, from, to)) agreeAround(zone, transition)
  })
})

function agreeAround(zone: string, transition: number): void {
  const [from, to] = [new Date(transition - 48 * hour), new Date(transition + 48 * hour)]
  const halfHours = Array.from({ length: 192 }, (_, index) => new Date(from.getTime() + (index * hour) / 2))
  const where = `${zone} around ${new Date(transition).toISOString()}`
  expectAgreement(where, scheduleAround(zone, transition), from, to, halfHours)
  expectAgreement(where, scheduleStartedAt(zone, transition), from, to, halfHours)
  expectAgreement(where, temporarySchedule(zone, transition), from, to, halfHours)
}

/** Puts turns, windows and overrides on the very wall times that the change skips or repeats. */
function scheduleAround(timeZone: string, transition: number): Schedule {
  const skipped = wall(timeZone, transition, 'before').add({ minutes: 10 })
  const repeated = wall(timeZone, transition, 'after').add({ minutes: 5 })
  const layers: Layer[] = [
    layer('daily', skipped.subtract({ days: 9 }), ['ana', 'bo', 'cy', 'di', 'ed'], {
      unit: 'day',
      length: 1,
    }),
    layer(
      'hourly',
      repeated.subtract({ days: 5 }),
      ['fay', 'gus', ['hal', 'ivy']],
      { unit: 'hour', length: 5 },
      [
        { from: clock(skipped), to: clock(skipped.add({ minutes: 50 })) },
        { from: clock(repeated.subtract({ hours: 2 })), to: clock(repeated) },
      ],
    ),
    layer('nights', skipped.subtract({ months: 2 }), ['jo', 'kim'], { unit: 'week', length: 1 }, [
      { days: ['sat', 'sun', 'wed'], from: '23:00', to: '02:30' },
    ]),
  ]
  const overrides: Override[] = [
    override('for ana', 'zoe', skipped, skipped.add({ minutes: 25 }), 'ana'),
    override('whole', 'yan', repeated.subtract({ minutes: 20 }), repeated.add({ minutes: 20 }), null),
    override('for yan', 'xi', repeated, repeated.add({ hours: 12 }), 'yan'),
  ]
  return { timeZone, layers, overrides }
}

/** Written as instants: a start in the second of two equal hours, and an end a day later. */
function scheduleStartedAt(timeZone: string, transition: number): Schedule {
  const starts = new Date(transition + hour / 12).toISOString()
  const ends = new Date(transition + 26 * hour).toISOString()
  const day = layer('day', wall(timeZone, transition, 'after'), ['lu', 'mo'], { unit: 'day', length: 1 })
  const hours = layer('hours', wall(timeZone, transition, 'after'), ['ned', 'ora'], {
    unit: 'hour',
    length: 2,
  })
  const overrides = [{ id: 'late', person: 'pip', replaces: 'mo', startsAt: starts, endsAt: ends }]
  return {
    timeZone,
    layers: [
      { ...day, startsAt: starts },
      { ...hours, startsAt: starts, endsAt: new Date(transition + 7 * hour).toISOString() },
    ],
    overrides,
  }
}

/** Begins on a skipped wall time, or ends on a repeated one; who learns does so in an offset rotation. */
function temporarySchedule(timeZone: string, transition: number): Schedule {
  const skipped = wall(timeZone, transition, 'before').add({ minutes: 10 })
  const repeated = wall(timeZone, transition, 'after').add({ minutes: 5 })
  const day = { unit: 'day', length: 1 } as const
  const usual = layer('usual', skipped.subtract({ days: 4 }), ['ana', 'bo', 'cy'], day)
  const inside = layer('inside', repeated.subtract({ days: 2 }), ['di', 'ed'], { unit: 'hour', length: 3 })
  const window = { id: 'window', startsAt: text(skipped), endsAt: text(repeated.add({ days: 1 })) }
  return {
    timeZone,
    layers: [
      { ...usual, takesOverAt: text(skipped.subtract({ days: 1 })) },
      { ...usual, id: 'learning', offset: 2, shadow: true },
    ],
    overrides: [
      { ...override('inside', 'yan', repeated, repeated.add({ hours: 2 }), null), temporary: 'window' },
      override('outside', 'zoe', skipped, skipped.add({ days: 3 }), 'ana'),
    ],
    temporarySchedules: [{ ...window, layers: [inside, { ...inside, id: 'watching', shadow: true }] }],
  }
}

function layer(
  id: string,
  starts: Temporal.PlainDateTime,
  people: Layer['people'],
  turn: Layer['turn'],
  restrictions: Layer['restrictions'] = [],
): Layer {
  return { id, people, startsAt: text(starts), endsAt: null, turn, restrictions }
}

function override(
  id: string,
  person: string,
  starts: Temporal.PlainDateTime,
  ends: Temporal.PlainDateTime,
  replaces: string | null,
): Override {
  return { id, person, replaces, startsAt: text(starts), endsAt: text(ends) }
}

/** What the wall shows at the change, by the offset before it or by the one after it. */
function wall(zone: string, transition: number, by: 'before' | 'after'): Temporal.PlainDateTime {
  const near = Temporal.Instant.fromEpochMilliseconds(by === 'before' ? transition - 1 : transition)
  const local = near.toZonedDateTimeISO(zone).toPlainDateTime()
  return local.round({ smallestUnit: 'minute', roundingMode: 'halfExpand' })
}

function transitionsOf(zone: string, from: string, to: string): number[] {
  const found: number[] = []
  const end = Temporal.PlainDate.from(to).toZonedDateTime(zone)
  let at: Temporal.ZonedDateTime | null = Temporal.PlainDate.from(from).toZonedDateTime(zone)
  for (;;) {
    at = at.getTimeZoneTransition('next')
    if (!at || Temporal.ZonedDateTime.compare(at, end) >= 0) return found
    found.push(at.epochMilliseconds)
  }
}

function clock(at: Temporal.PlainDateTime): string {
  return text(at).slice(11, 16)
}

function text(at: Temporal.PlainDateTime): string {
  return at.toString({ smallestUnit: 'minute' })
}
