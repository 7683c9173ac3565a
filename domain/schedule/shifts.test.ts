import { expect, test } from 'vitest'
import { compileSchedule } from './compile.ts'
import type { Entry, Override } from './schedule.ts'
import { shadowShiftsOf, shiftsOf } from './shifts.ts'

type Row = { people: Entry[]; overrides?: Override[]; shifts: string[] }

/** Daily turns from 10:00 UTC; asked from the first of March at noon to the fourth at noon. */
function shiftsWith({ people, overrides = [] }: Row): string[] {
  const schedule = compileSchedule({
    timeZone: 'UTC',
    layers: [
      {
        id: 'daily',
        people,
        startsAt: '2026-03-01T10:00',
        endsAt: null,
        turn: { unit: 'day', length: 1 },
        restrictions: [],
      },
    ],
    overrides,
  })
  const [from, to] = [new Date('2026-03-01T12:00Z'), new Date('2026-03-04T12:00Z')]
  return shiftsOf(schedule, from, to).map(
    ({ person, startsAt, endsAt }) =>
      `${person} ${startsAt.toISOString().slice(8, 13)} ${endsAt.toISOString().slice(8, 13)}`,
  )
}

const dentist = { id: 'dentist', startsAt: '2026-03-02T12:00', endsAt: '2026-03-02T14:00' }

test.each<[string, Row]>([
  [
    'turns are shifts, cut to what was asked for',
    {
      people: ['ana', 'bo'],
      shifts: ['ana 01T12 02T10', 'bo 02T10 03T10', 'ana 03T10 04T10', 'bo 04T10 04T12'],
    },
  ],
  ['turns of one person join', { people: ['ana'], shifts: ['ana 01T12 04T12'] }],
  [
    'two people on call at once have a shift each',
    { people: [['bo', 'ana']], shifts: ['ana 01T12 04T12', 'bo 01T12 04T12'] },
  ],
  [
    'who stays while the other changes has one shift',
    {
      people: [
        ['ana', 'bo'],
        ['ana', 'cy'],
      ],
      shifts: ['ana 01T12 04T12', 'bo 01T12 02T10', 'cy 02T10 03T10', 'bo 03T10 04T10', 'cy 04T10 04T12'],
    },
  ],
  [
    'an override splits a shift in two',
    {
      people: ['ana'],
      overrides: [{ ...dentist, person: 'bo', replaces: 'ana' }],
      shifts: ['ana 01T12 02T12', 'bo 02T12 02T14', 'ana 02T14 04T12'],
    },
  ],
  [
    'an override by whoever is on call anyway splits nothing',
    { people: ['ana'], overrides: [{ ...dentist, person: 'ana' }], shifts: ['ana 01T12 04T12'] },
  ],
  [
    'a gap ends a shift, and what follows it is another',
    { people: [['ana'], []], shifts: ['ana 01T12 02T10', 'ana 03T10 04T10'] },
  ],
])('%s', (_claim, row) => {
  expect(shiftsWith(row)).toEqual(row.shifts)
})

test('who learns has shadow shifts, and no others', () => {
  const daily = { startsAt: '2026-03-01T10:00', endsAt: null, restrictions: [] }
  const turn = { unit: 'day', length: 1 } as const
  const schedule = compileSchedule({
    timeZone: 'UTC',
    layers: [
      { id: 'daily', people: ['ana'], turn, ...daily },
      { id: 'learners', people: ['lu', 'mo'], turn, shadow: true, ...daily },
    ],
    overrides: [],
  })
  const [from, to] = [new Date('2026-03-02T00:00Z'), new Date('2026-03-03T00:00Z')]
  expect(shadowShiftsOf(schedule, from, to).map(({ layer, person }) => `${layer} ${person}`)).toEqual([
    'learners lu',
    'learners mo',
  ])
  expect(shiftsOf(schedule, from, to).map(({ person }) => person)).toEqual(['ana'])
})
