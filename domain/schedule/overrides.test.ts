import { expect, test } from 'vitest'
import { compileSchedule } from './compile.ts'
import { onCall } from './on-call.ts'
import type { Layer, OnCall, Override } from './schedule.ts'

const begins = '2026-02-03T18:00'
const ends = '2026-02-04T09:00'

function pair(people: Layer['people']): Layer {
  const turn = { unit: 'week', length: 1 } as const
  return { id: 'weekly', people, startsAt: '2026-01-05T10:00', endsAt: null, turn, restrictions: [] }
}

function override(id: string, person: string, replaces: string | null): Override {
  return { id, person, replaces, startsAt: begins, endsAt: ends }
}

function answer(layers: Layer[], overrides: Override[], at: string): OnCall {
  return onCall(compileSchedule({ timeZone: 'Europe/Lisbon', layers, overrides }), new Date(at))
}

type Row = [
  claim: string,
  people: Layer['people'],
  overrides: Override[],
  answer: [string, string | null, string | null],
]

const during: Row[] = [
  ['it takes that person’s place', ['ana'], [override('o1', 'bo', 'ana')], ['bo', 'weekly', 'o1']],
  ['only that person’s', [['ana', 'cy']], [override('o1', 'bo', 'ana')], ['bo,cy', 'weekly', 'o1']],
  [
    'somebody already there is there once',
    [['ana', 'bo']],
    [override('o1', 'bo', 'ana')],
    ['bo', 'weekly', 'o1'],
  ],
  [
    'nothing while that person is not on call',
    ['ana'],
    [override('o1', 'bo', 'di')],
    ['ana', 'weekly', null],
  ],
  [
    'without `replaces` it takes the whole slot',
    [['ana', 'cy']],
    [override('o1', 'bo', null)],
    ['bo', null, 'o1'],
  ],
  ['also where nobody would be', [[]], [override('o1', 'bo', null)], ['bo', null, 'o1']],
  ['also when the people stay the same', ['ana'], [override('o1', 'ana', null)], ['ana', null, 'o1']],
  [
    'a second one for ana finds no ana',
    ['ana'],
    [override('o1', 'bo', 'ana'), override('o2', 'cy', 'ana')],
    ['bo', 'weekly', 'o1'],
  ],
  [
    'a second one for bo applies',
    ['ana'],
    [override('o1', 'bo', 'ana'), override('o2', 'cy', 'bo')],
    ['cy', 'weekly', 'o2'],
  ],
  [
    'and there and back again',
    ['ana'],
    [override('o1', 'bo', 'ana'), override('o2', 'ana', 'bo')],
    ['ana', 'weekly', 'o2'],
  ],
  [
    'the order is that of the list',
    ['ana'],
    [override('o2', 'cy', 'bo'), override('o1', 'bo', 'ana')],
    ['bo', 'weekly', 'o1'],
  ],
  [
    'the last whole slot wins',
    ['ana'],
    [override('o1', 'bo', null), override('o2', 'cy', null)],
    ['cy', null, 'o2'],
  ],
  [
    'a place in a whole slot has no layer',
    ['ana'],
    [override('o1', 'bo', null), override('o2', 'cy', 'bo')],
    ['cy', null, 'o2'],
  ],
]

test.for(during)('%s', ([, people, overrides, [expected, layer, last]]) => {
  const found = answer([pair(people)], overrides, '2026-02-03T20:00Z')
  expect(found).toEqual({ people: expected.split(','), layer, override: last })
})

test('it includes its start and excludes its end', () => {
  const at = [
    '2026-02-03T17:59:59.999Z',
    '2026-02-03T18:00Z',
    '2026-02-04T08:59:59.999Z',
    '2026-02-04T09:00Z',
  ]
  const found = at.map((each) => answer([pair(['ana'])], [override('o1', 'bo', 'ana')], each).people.join())
  expect(found).toEqual(['ana', 'bo', 'bo', 'ana'])
})

test('times with an offset are instants', () => {
  const tokyo = {
    ...override('o1', 'bo', null),
    startsAt: '2026-07-01T09:00+09:00',
    endsAt: '2026-07-01T10:00+09:00',
  }
  const found = ['2026-06-30T23:59Z', '2026-07-01T00:00Z', '2026-07-01T01:00Z'].map(
    (each) => answer([], [tokyo], each).people.length,
  )
  expect(found).toEqual([0, 1, 0])
})

test('one that a change of the clock makes empty applies nowhere', () => {
  const skipped = { ...override('o1', 'bo', null), startsAt: '2026-03-29T01:30', endsAt: '2026-03-29T02:10' }
  const found = ['01:05', '01:10', '01:29', '01:30'].map((time) =>
    answer([pair(['ana'])], [skipped], `2026-03-29T${time}Z`).people.join(),
  )
  expect(found).toEqual(['ana', 'ana', 'ana', 'ana'])
})
