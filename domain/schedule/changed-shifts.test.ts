import { describe, expect, test } from 'vitest'
import { changedShifts, differencePerPerson, gapsMade } from './changed-shifts.ts'
import { compileSchedule } from './compile.ts'
import type { Layer, Override } from './schedule.ts'

/** From 1 March 2026 on at 10:00 UTC: Ana, Bo, Ana, Bo … a day each. */
const daily: Layer = {
  id: 'daily',
  people: ['ana', 'bo'],
  startsAt: '2026-03-01T10:00',
  endsAt: null,
  turn: { unit: 'day', length: 1 },
  restrictions: [],
}

function override(person: string, replaces: string | null, startsAt: string, endsAt: string): Override {
  return {
    id: `${person} ${startsAt}`,
    person,
    replaces,
    startsAt: `2026-03-${startsAt}`,
    endsAt: `2026-03-${endsAt}`,
  }
}

function changes(layers: Layer[], overrides: Override[] = []) {
  const [before, after] = [
    compileSchedule({ timeZone: 'UTC', layers: [daily], overrides: [] }),
    compileSchedule({ timeZone: 'UTC', layers, overrides }),
  ]
  return changedShifts(before, after, new Date('2026-03-01T12:00Z'), new Date('2026-03-05T12:00Z'))
}

function short(at: Date): string {
  return at.toISOString().slice(8, 13)
}

const cases: [claim: string, layers: Layer[], overrides: Override[], changes: string[], gaps: string[]][] = [
  ['the same schedule changes nothing', [daily], [], [], []],
  ['another way to the same people changes nothing', [{ ...daily, id: 'renamed' }], [], [], []],
  [
    'an override changes its part of a turn',
    [daily],
    [override('cy', 'ana', '01T14:00', '01T18:00')],
    ['01T14 01T18 ana → cy'],
    [],
  ],
  [
    'which ends where the other person begins',
    [daily],
    [override('cy', 'ana', '01T14:00', '02T18:00')],
    ['01T14 02T10 ana → cy'],
    [],
  ],
  [
    'two overrides by the same person side by side are one change',
    [daily],
    [override('cy', 'ana', '01T14:00', '01T18:00'), override('cy', 'ana', '01T18:00', '01T20:00')],
    ['01T14 01T20 ana → cy'],
    [],
  ],
  [
    'whoever stands in for two people changes two shifts',
    [daily],
    [override('cy', null, '01T14:00', '02T18:00')],
    ['01T14 02T10 ana → cy', '02T10 02T18 bo → cy'],
    [],
  ],
  [
    'the order of two people turned round changes every day, cut to what was asked for',
    [{ ...daily, offset: 1 }],
    [],
    [
      '01T12 02T10 ana → bo',
      '02T10 03T10 bo → ana',
      '03T10 04T10 ana → bo',
      '04T10 05T10 bo → ana',
      '05T10 05T12 ana → bo',
    ],
    [],
  ],
  [
    'somebody beside the other',
    [{ ...daily, people: [['ana', 'cy'], 'bo'] }],
    [],
    ['01T12 02T10 ana → ana+cy', '03T10 04T10 ana → ana+cy', '05T10 05T12 ana → ana+cy'],
    [],
  ],
  [
    'an end makes a gap',
    [{ ...daily, endsAt: '2026-03-04T18:00' }],
    [],
    ['04T18 05T10 bo → ', '05T10 05T12 ana → '],
    ['04T18 05T12'],
  ],
]

test.for(cases)('%s', ([, layers, overrides, expected, gaps]) => {
  const found = changes(layers, overrides)
  expect(
    found.map(
      ({ startsAt, endsAt, before, after }) =>
        `${short(startsAt)} ${short(endsAt)} ${before.join('+')} → ${after.join('+')}`,
    ),
  ).toEqual(expected)
  expect(gapsMade(found).map(({ startsAt, endsAt }) => `${short(startsAt)} ${short(endsAt)}`)).toEqual(gaps)
})

test('a gap that was there before is not made by the change', () => {
  const before = compileSchedule({ timeZone: 'UTC', layers: [], overrides: [] })
  const found = changedShifts(before, before, new Date('2026-03-01'), new Date('2026-03-02'))
  expect(gapsMade(found)).toEqual([])
})

describe('what it means to a person', () => {
  const persons: [claim: string, layers: Layer[], overrides: Override[], persons: string[]][] = [
    ['nothing to anybody', [daily], [], []],
    [
      'one gains what another loses',
      [daily],
      [override('cy', 'ana', '01T14:00', '01T18:00')],
      ['ana +[] -[01T14 01T18]', 'cy +[01T14 01T18] -[]'],
    ],
    [
      'whoever stands in for two neighbours gains one stretch',
      [daily],
      [override('cy', null, '01T14:00', '02T18:00')],
      ['ana +[] -[01T14 02T10]', 'bo +[] -[02T10 02T18]', 'cy +[01T14 02T18] -[]'],
    ],
    [
      'whoever goes on as before beside somebody new is not concerned',
      [{ ...daily, people: ['ana', ['bo', 'cy']] }],
      [],
      ['cy +[02T10 03T10, 04T10 05T10] -[]'],
    ],
  ]

  test.for(persons)('%s', ([, layers, overrides, expected]) => {
    const lines = [...differencePerPerson(changes(layers, overrides))].map(([person, { gained, lost }]) => {
      const text = (stretches: typeof gained) =>
        stretches.map(({ startsAt, endsAt }) => `${short(startsAt)} ${short(endsAt)}`).join(', ')
      return `${person} +[${text(gained)}] -[${text(lost)}]`
    })
    expect(lines).toEqual(expected)
  })
})
