import { expect, test } from 'vitest'
import { compileSchedule } from './compile.ts'
import { finalSchedule } from './final-schedule.ts'
import type { Layer, Override } from './schedule.ts'

const weekly: Layer = {
  id: 'weekly',
  people: ['ana', 'bo'],
  startsAt: '2026-01-05T10:00',
  endsAt: null,
  turn: { unit: 'week', length: 1 },
  restrictions: [],
}

/** One line for each entry and gap, in the order of time. */
function lines(layers: Layer[], overrides: Override[], from: string, to: string): string[] {
  const compiled = compileSchedule({ timeZone: 'Europe/Lisbon', layers, overrides })
  const { entries, gaps } = finalSchedule(compiled, new Date(from), new Date(to))
  return [
    ...entries.map(({ startsAt, endsAt, people, layer, override }) =>
      [short(startsAt), short(endsAt), people.join('+'), layer ?? '-', override ?? '-'].join(' '),
    ),
    ...gaps.map(({ startsAt, endsAt }) => [short(startsAt), short(endsAt), 'nobody'].join(' ')),
  ].toSorted()
}

function short(at: Date): string {
  return at.toISOString().slice(5, 16)
}

const days: Layer = { ...weekly, id: 'days', people: ['cy'], restrictions: [{ from: '09:00', to: '17:00' }] }
const cover: Override = {
  id: 'o1',
  person: 'bo',
  replaces: 'ana',
  startsAt: '2026-01-07T12:00',
  endsAt: '2026-01-13T12:00',
}

const cases: [
  claim: string,
  layers: Layer[],
  overrides: Override[],
  from: string,
  to: string,
  expected: string[],
][] = [
  ['an empty range has nothing', [weekly], [], '2026-01-10', '2026-01-10', []],
  ['a range that runs backwards has nothing', [weekly], [], '2026-01-11', '2026-01-10', []],
  ['without layers it is one gap', [], [], '2026-01-10', '2026-01-12', ['01-10T00:00 01-12T00:00 nobody']],
  [
    'before the start it is a gap, cut to the range',
    [weekly],
    [],
    '2026-01-01',
    '2026-01-06',
    ['01-01T00:00 01-05T10:00 nobody', '01-05T10:00 01-06T00:00 ana weekly -'],
  ],
  [
    'turns follow one another',
    [weekly],
    [],
    '2026-01-10',
    '2026-01-20',
    [
      '01-10T00:00 01-12T10:00 ana weekly -',
      '01-12T10:00 01-19T10:00 bo weekly -',
      '01-19T10:00 01-20T00:00 ana weekly -',
    ],
  ],
  [
    'turns of the same person are one entry',
    [{ ...weekly, people: ['ana'] }],
    [],
    '2026-01-10',
    '2026-03-10',
    ['01-10T00:00 03-10T00:00 ana weekly -'],
  ],
  [
    'the same person in another layer is another entry',
    [{ ...weekly, people: ['cy'] }, days],
    [],
    '2026-01-10T08:00Z',
    '2026-01-10T10:00Z',
    ['01-10T08:00 01-10T09:00 cy weekly -', '01-10T09:00 01-10T10:00 cy days -'],
  ],
  [
    'windows that touch or overlap are one entry',
    [
      {
        ...days,
        restrictions: [
          { from: '09:00', to: '12:00' },
          { from: '11:00', to: '14:00' },
          { from: '14:00', to: '15:00' },
        ],
      },
    ],
    [],
    '2026-01-10',
    '2026-01-11',
    ['01-10T00:00 01-10T09:00 nobody', '01-10T09:00 01-10T15:00 cy days -', '01-10T15:00 01-11T00:00 nobody'],
  ],
  [
    'an override reaches as far as its person is on call',
    [weekly],
    [cover],
    '2026-01-07',
    '2026-01-14',
    [
      '01-07T00:00 01-07T12:00 ana weekly -',
      '01-07T12:00 01-12T10:00 bo weekly o1',
      '01-12T10:00 01-14T00:00 bo weekly -',
    ],
  ],
  [
    'a whole-slot override joins over turns and layers',
    [weekly, days],
    [{ ...cover, replaces: null }],
    '2026-01-12T08:00Z',
    '2026-01-13T18:00Z',
    [
      '01-12T08:00 01-13T12:00 bo - o1',
      '01-13T12:00 01-13T17:00 cy days -',
      '01-13T17:00 01-13T18:00 bo weekly -',
    ],
  ],
  [
    'a whole-slot override fills a gap',
    [],
    [{ ...cover, replaces: null, endsAt: '2026-01-08T12:00' }],
    '2026-01-07',
    '2026-01-09',
    ['01-07T00:00 01-07T12:00 nobody', '01-07T12:00 01-08T12:00 bo - o1', '01-08T12:00 01-09T00:00 nobody'],
  ],
  [
    'a night in spring is an hour shorter',
    [{ ...days, restrictions: [{ days: ['sat'], from: '22:00', to: '06:00' }] }],
    [],
    '2026-03-28T21:00Z',
    '2026-03-29T06:00Z',
    ['03-28T21:00 03-28T22:00 nobody', '03-28T22:00 03-29T05:00 cy days -', '03-29T05:00 03-29T06:00 nobody'],
  ],
  [
    'a layer that ends before it starts has nobody',
    [{ ...weekly, endsAt: '2026-01-01T00:00' }],
    [],
    '2025-12-01',
    '2026-02-01',
    ['12-01T00:00 02-01T00:00 nobody'],
  ],
]

test.for(cases)('%s', ([, layers, overrides, from, to, expected]) => {
  expect(lines(layers, overrides, from, to)).toEqual(expected)
})
