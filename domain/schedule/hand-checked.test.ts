import { describe, expect, test } from 'vitest'
import { compileSchedule } from './compile.ts'
import { onCall } from './on-call.ts'
import type { Layer, Override, Schedule, TemporarySchedule, Turn } from './schedule.ts'

/**
 * Cases to be checked with a calendar and a pencil: instants are written as a clock on the wall of the zone shows them, with
 * the offset that it has then; `-` is nobody. The last test counts them.
 */
type Story = { story: string; schedule: Schedule; checks: [at: string, who: string][] }

const hour: Turn = { unit: 'hour', length: 1 }
const day: Turn = { unit: 'day', length: 1 }
const week: Turn = { unit: 'week', length: 1 }
const month: Turn = { unit: 'month', length: 1 }

function rotation(people: string, startsAt: string, turn: Turn, more: Partial<Layer> = {}): Layer {
  const entries = people.split(' ').map((one) => (one.includes('+') ? one.split('+') : one))
  return { id: people, people: entries, startsAt, endsAt: null, turn, restrictions: [], ...more }
}

function override(id: string, startsAt: string, endsAt: string, inside: string | null = null): Override {
  const [person = '', replaces = null] = id.split(' for ')
  return { id, person, replaces, startsAt, endsAt, temporary: inside }
}

function temporary(id: string, startsAt: string, endsAt: string, ...layers: Layer[]): TemporarySchedule {
  return { id, startsAt, endsAt, layers }
}

function rota(timeZone: string, layers: Layer[], overrides: Override[] = []): Schedule {
  return { timeZone, layers, overrides }
}

const weekly = rotation('ana bo cy', '2026-01-05T10:00', week)

const stories: Story[] = [
  {
    story: 'a weekly rotation in Lisbon, handed over on Mondays at ten, through the change to summer time',
    schedule: rota('Europe/Lisbon', [weekly]),
    checks: [
      ['2026-01-05T09:59+00:00', '-'],
      ['2026-01-05T10:00+00:00', 'ana'],
      ['2026-01-12T10:00+00:00', 'bo'],
      ['2026-01-25T23:59+00:00', 'cy'],
      ['2026-01-26T10:00+00:00', 'ana'],
      ['2026-03-23T10:00+00:00', 'cy'],
      ['2026-03-30T09:59+01:00', 'cy'],
      ['2026-03-30T10:00+01:00', 'ana'],
      ['2026-10-26T09:59+00:00', 'cy'],
      ['2026-10-26T10:00+00:00', 'ana'],
    ],
  },
  {
    story: 'the secondary is the same rotation one place on',
    schedule: rota('Europe/Lisbon', [{ ...weekly, offset: 1 }]),
    checks: [
      ['2026-01-05T10:00+00:00', 'bo'],
      ['2026-01-12T10:00+00:00', 'cy'],
      ['2026-01-19T10:00+00:00', 'ana'],
    ],
  },
  {
    story: 'an offset as long as the list is none',
    schedule: rota('Europe/Lisbon', [{ ...weekly, offset: 3 }]),
    checks: [
      ['2026-01-05T10:00+00:00', 'ana'],
      ['2026-01-12T10:00+00:00', 'bo'],
    ],
  },
  {
    story: 'turns of two weeks, two people at once in the second',
    schedule: rota('Europe/Paris', [rotation('ana bo+cy', '2026-01-05T09:00', { unit: 'week', length: 2 })]),
    checks: [
      ['2026-01-18T12:00+01:00', 'ana'],
      ['2026-01-19T08:59+01:00', 'ana'],
      ['2026-01-19T09:00+01:00', 'bo cy'],
      ['2026-02-02T09:00+01:00', 'ana'],
    ],
  },
  {
    story: 'twelve-hour turns over the night in which Paris loses an hour: they are elapsed hours',
    schedule: rota('Europe/Paris', [rotation('ana bo', '2026-03-28T20:00', { unit: 'hour', length: 12 })]),
    checks: [
      ['2026-03-28T20:00+01:00', 'ana'],
      ['2026-03-29T01:59+01:00', 'ana'],
      ['2026-03-29T08:59+02:00', 'ana'],
      ['2026-03-29T09:00+02:00', 'bo'],
      ['2026-03-29T21:00+02:00', 'ana'],
    ],
  },
  {
    story: 'hourly turns over the hour that Paris has twice',
    schedule: rota('Europe/Paris', [rotation('ana bo cy', '2026-10-25T00:00', hour)]),
    checks: [
      ['2026-10-25T00:00+02:00', 'ana'],
      ['2026-10-25T02:00+02:00', 'cy'],
      ['2026-10-25T02:00+01:00', 'ana'],
      ['2026-10-25T03:00+01:00', 'bo'],
    ],
  },
  {
    story: 'daily turns at 02:30 in Berlin: skipped in spring, so that turn begins at 03:30',
    schedule: rota('Europe/Berlin', [rotation('ana bo cy', '2026-03-28T02:30', day)]),
    checks: [
      ['2026-03-28T02:30+01:00', 'ana'],
      ['2026-03-29T03:29+02:00', 'ana'],
      ['2026-03-29T03:30+02:00', 'bo'],
      ['2026-03-30T02:29+02:00', 'bo'],
      ['2026-03-30T02:30+02:00', 'cy'],
    ],
  },
  {
    story: 'daily turns at 02:30 in Berlin: twice in autumn, so that turn begins at the first',
    schedule: rota('Europe/Berlin', [rotation('ana bo cy', '2026-10-24T02:30', day)]),
    checks: [
      ['2026-10-25T02:29+02:00', 'ana'],
      ['2026-10-25T02:30+02:00', 'bo'],
      ['2026-10-25T02:15+01:00', 'bo'],
      ['2026-10-26T02:29+01:00', 'bo'],
      ['2026-10-26T02:30+01:00', 'cy'],
    ],
  },
  {
    story: 'Lord Howe Island moves by half an hour: forward at 02:00 on 4 October, back at 02:00 on 5 April',
    schedule: rota('Australia/Lord_Howe', [rotation('ana bo', '2026-04-04T01:45', day)]),
    checks: [
      ['2026-04-05T01:44+11:00', 'ana'],
      ['2026-04-05T01:45+11:00', 'bo'],
      ['2026-04-05T01:45+10:30', 'bo'],
      ['2026-04-06T01:44+10:30', 'bo'],
      ['2026-04-06T01:45+10:30', 'ana'],
    ],
  },
  {
    story: 'on Lord Howe Island 02:10 is skipped on 4 October 2026: that turn begins at 02:40',
    schedule: rota('Australia/Lord_Howe', [rotation('ana bo', '2026-10-03T02:10', day)]),
    checks: [
      ['2026-10-04T01:59+10:30', 'ana'],
      ['2026-10-04T02:39+11:00', 'ana'],
      ['2026-10-04T02:40+11:00', 'bo'],
      ['2026-10-05T02:10+11:00', 'ana'],
    ],
  },
  {
    story: 'Dublin calls its winter the exception; the wall is the same as in London',
    schedule: rota('Europe/Dublin', [rotation('ana bo', '2026-10-24T01:30', day)]),
    checks: [
      ['2026-10-25T01:29+01:00', 'ana'],
      ['2026-10-25T01:30+01:00', 'bo'],
      ['2026-10-25T01:30+00:00', 'bo'],
      ['2026-10-26T01:30+00:00', 'ana'],
    ],
  },
  {
    story: 'Samoa skipped 30 December 2011: its turn begins as the 31st does, and is over at once',
    schedule: rota('Pacific/Apia', [rotation('ana bo cy', '2011-12-29T09:00', day)]),
    checks: [
      ['2011-12-29T09:00-10:00', 'ana'],
      ['2011-12-29T23:59-10:00', 'ana'],
      ['2011-12-31T00:00+14:00', 'ana'],
      ['2011-12-31T08:59+14:00', 'ana'],
      ['2011-12-31T09:00+14:00', 'cy'],
      ['2012-01-01T09:00+14:00', 'ana'],
    ],
  },
  {
    story: 'monthly turns from the 31st end on the last day of short months',
    schedule: rota('Europe/Lisbon', [rotation('ana bo cy', '2026-01-31T10:00', month)]),
    checks: [
      ['2026-02-28T09:59+00:00', 'ana'],
      ['2026-02-28T10:00+00:00', 'bo'],
      ['2026-03-31T09:59+01:00', 'bo'],
      ['2026-03-31T10:00+01:00', 'cy'],
      ['2026-04-30T10:00+01:00', 'ana'],
      ['2026-05-31T10:00+01:00', 'bo'],
    ],
  },
  {
    story: 'monthly turns from the 30th are late only in February',
    schedule: rota('UTC', [rotation('ana bo cy', '2027-01-30T10:00', month)]),
    checks: [
      ['2027-02-27T10:00Z', 'ana'],
      ['2027-02-28T10:00Z', 'bo'],
      ['2027-03-30T09:59Z', 'bo'],
      ['2027-03-30T10:00Z', 'cy'],
    ],
  },
  {
    story: 'monthly turns from the 29th have their own day in February 2028, a leap year',
    schedule: rota('UTC', [rotation('ana bo cy', '2027-12-29T10:00', month)]),
    checks: [
      ['2028-01-29T10:00Z', 'bo'],
      ['2028-02-28T10:00Z', 'bo'],
      ['2028-02-29T10:00Z', 'cy'],
      ['2028-03-29T10:00Z', 'ana'],
    ],
  },
  {
    story: 'a year at a time from 29 February 2028',
    schedule: rota('UTC', [rotation('ana bo', '2028-02-29T00:00', { unit: 'month', length: 12 })]),
    checks: [
      ['2029-02-27T23:59Z', 'ana'],
      ['2029-02-28T00:00Z', 'bo'],
      ['2032-02-28T12:00Z', 'bo'],
      ['2032-02-29T00:00Z', 'ana'],
    ],
  },
  {
    story: 'office hours on weekdays, over a rotation that has the rest',
    schedule: rota('Europe/Lisbon', [
      weekly,
      rotation('eve', '2026-01-05T00:00', week, {
        restrictions: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }],
      }),
    ]),
    checks: [
      ['2026-01-09T08:59+00:00', 'ana'],
      ['2026-01-09T09:00+00:00', 'eve'],
      ['2026-01-09T16:59+00:00', 'eve'],
      ['2026-01-09T17:00+00:00', 'ana'],
      ['2026-01-10T12:00+00:00', 'ana'],
      ['2026-01-12T09:30+00:00', 'eve'],
    ],
  },
  {
    story: 'nights from Friday to Monday, each belonging to the day on which it begins',
    schedule: rota('Europe/Lisbon', [
      rotation('ana', '2026-01-01T00:00', week, {
        restrictions: [{ days: ['fri', 'sat', 'sun'], from: '20:00', to: '08:00' }],
      }),
    ]),
    checks: [
      ['2026-01-09T07:59+00:00', '-'],
      ['2026-01-09T20:00+00:00', 'ana'],
      ['2026-01-10T07:59+00:00', 'ana'],
      ['2026-01-10T08:00+00:00', '-'],
      ['2026-01-12T07:59+00:00', 'ana'],
      ['2026-01-12T20:00+00:00', '-'],
    ],
  },
  {
    story: 'one window over the seam of the week: Saturday noon to Sunday noon, all day',
    schedule: rota('America/New_York', [
      rotation('ana', '2026-01-01T00:00', week, {
        restrictions: [{ days: ['sat'], from: '12:00', to: '12:00' }],
      }),
    ]),
    checks: [
      ['2026-03-07T12:00-05:00', 'ana'],
      ['2026-03-08T11:59-04:00', 'ana'],
      ['2026-03-08T12:00-04:00', '-'],
      ['2026-03-15T12:00-04:00', '-'],
    ],
  },
  {
    story: 'the sun is followed: Tokyo, Lisbon and New York, eight hours of UTC each',
    schedule: rota('UTC', [
      rotation('dee', '2026-01-01T00:00', week, { restrictions: [{ from: '00:00', to: '08:00' }] }),
      rotation('ana', '2026-01-01T00:00', week, { restrictions: [{ from: '08:00', to: '16:00' }] }),
      rotation('finn', '2026-01-01T00:00', week, { restrictions: [{ from: '16:00', to: '00:00' }] }),
    ]),
    checks: [
      ['2026-02-01T00:00Z', 'dee'],
      ['2026-02-01T07:59Z', 'dee'],
      ['2026-02-01T08:00Z', 'ana'],
      ['2026-02-01T16:00Z', 'finn'],
      ['2026-02-01T23:59Z', 'finn'],
    ],
  },
  {
    story: 'overrides, one after the other',
    schedule: rota(
      'Europe/Lisbon',
      [weekly],
      [
        override('bo for ana', '2026-01-07T18:00', '2026-01-08T09:00'),
        override('cy for ana', '2026-01-07T18:00', '2026-01-08T09:00'),
        override('di for bo', '2026-01-07T20:00', '2026-01-07T22:00'),
        override('eve', '2026-01-08T00:00', '2026-01-08T01:00'),
      ],
    ),
    checks: [
      ['2026-01-07T17:59+00:00', 'ana'],
      ['2026-01-07T18:00+00:00', 'bo'],
      ['2026-01-07T20:00+00:00', 'di'],
      ['2026-01-07T22:00+00:00', 'bo'],
      ['2026-01-08T00:30+00:00', 'eve'],
      ['2026-01-08T09:00+00:00', 'ana'],
    ],
  },
  {
    story: 'a swap: Bo has a day of Ana, and Ana one of Bo',
    schedule: rota(
      'Europe/Lisbon',
      [weekly],
      [
        override('bo for ana', '2026-01-07T10:00', '2026-01-08T10:00'),
        override('ana for bo', '2026-01-14T10:00', '2026-01-15T10:00'),
      ],
    ),
    checks: [
      ['2026-01-07T12:00+00:00', 'bo'],
      ['2026-01-08T12:00+00:00', 'ana'],
      ['2026-01-14T12:00+00:00', 'ana'],
      ['2026-01-15T12:00+00:00', 'bo'],
    ],
  },
  {
    story: 'a swap whose second half no longer finds Bo does nothing there',
    schedule: rota(
      'Europe/Lisbon',
      [rotation('ana cy', '2026-01-05T10:00', week)],
      [
        override('bo for ana', '2026-01-07T10:00', '2026-01-08T10:00'),
        override('ana for bo', '2026-01-14T10:00', '2026-01-15T10:00'),
      ],
    ),
    checks: [
      ['2026-01-07T12:00+00:00', 'bo'],
      ['2026-01-14T12:00+00:00', 'cy'],
    ],
  },
  {
    story: 'a temporary schedule stands in place of layers and overrides, and has its own',
    schedule: {
      ...rota(
        'Europe/Lisbon',
        [weekly],
        [
          override('eve', '2026-01-08T00:00', '2026-01-12T00:00'),
          override('fay for di', '2026-01-10T12:00', '2026-01-10T18:00', 'audit'),
        ],
      ),
      temporarySchedules: [
        temporary(
          'audit',
          '2026-01-09T00:00',
          '2026-01-11T00:00',
          rotation('di ed', '2026-01-09T00:00', { unit: 'day', length: 3 }),
        ),
      ],
    },
    checks: [
      ['2026-01-07T23:59+00:00', 'ana'],
      ['2026-01-08T12:00+00:00', 'eve'],
      ['2026-01-09T00:00+00:00', 'di'],
      ['2026-01-10T12:00+00:00', 'fay'],
      ['2026-01-10T18:00+00:00', 'di'],
      ['2026-01-11T00:00+00:00', 'eve'],
      ['2026-01-12T00:00+00:00', 'ana'],
    ],
  },
  {
    story: 'a temporary schedule without layers is a gap that is meant',
    schedule: {
      ...rota('Europe/Lisbon', [weekly]),
      temporarySchedules: [temporary('closed', '2026-12-25T00:00', '2026-12-26T00:00')],
    },
    checks: [
      ['2026-12-24T23:59+00:00', 'cy'],
      ['2026-12-25T12:00+00:00', '-'],
      ['2026-12-26T00:00+00:00', 'cy'],
    ],
  },
  {
    story: 'a temporary schedule whose beginning Berlin skips begins an hour later',
    schedule: {
      ...rota('Europe/Berlin', [rotation('ana', '2026-01-05T10:00', week)]),
      temporarySchedules: [
        temporary('night', '2026-03-29T02:30', '2026-03-29T06:00', rotation('bo', '2026-01-05T10:00', week)),
      ],
    },
    checks: [
      ['2026-03-29T03:29+02:00', 'ana'],
      ['2026-03-29T03:30+02:00', 'bo'],
      ['2026-03-29T06:00+02:00', 'ana'],
    ],
  },
  {
    story: 'two temporary schedules that touch',
    schedule: {
      ...rota('UTC', [rotation('ana', '2026-01-01T00:00', week)]),
      temporarySchedules: [
        temporary('second', '2026-02-02T00:00', '2026-02-03T00:00', rotation('cy', '2026-01-01T00:00', week)),
        temporary('first', '2026-02-01T00:00', '2026-02-02T00:00', rotation('bo', '2026-01-01T00:00', week)),
      ],
    },
    checks: [
      ['2026-01-31T23:59Z', 'ana'],
      ['2026-02-01T00:00Z', 'bo'],
      ['2026-02-02T00:00Z', 'cy'],
      ['2026-02-03T00:00Z', 'ana'],
    ],
  },
  {
    story: 'who learns is not on call, wherever the layer stands',
    schedule: rota(
      'Europe/Lisbon',
      [weekly, rotation('lu', '2026-01-05T10:00', week, { shadow: true })],
      [override('mo for lu', '2026-01-06T00:00', '2026-01-07T00:00')],
    ),
    checks: [
      ['2026-01-05T12:00+00:00', 'ana'],
      ['2026-01-06T12:00+00:00', 'ana'],
    ],
  },
  {
    story: 'a layer that takes over on 2 March counts its turns from its start all the same',
    schedule: rota('Europe/Lisbon', [
      rotation('ana bo', '2026-01-05T10:00', week, { takesOverAt: '2026-03-02T10:00', offset: 1 }),
    ]),
    checks: [
      ['2026-03-02T09:59+00:00', '-'],
      ['2026-03-02T10:00+00:00', 'bo'],
      ['2026-03-09T10:00+00:00', 'ana'],
    ],
  },
]

describe.for(stories)('$story', ({ schedule, checks }) => {
  test.for(checks)('%s: %s', ([at, who]) => {
    const { people } = onCall(compileSchedule(schedule), new Date(at))
    expect(people.join(' ') || '-').toBe(who)
  })
})

test('there are at least 120 of them', () => {
  expect(stories.flatMap(({ checks }) => checks).length).toBeGreaterThanOrEqual(120)
})
