import { describe, expect, test } from 'vitest'
import { compileSchedule } from '../schedule/compile.ts'
import type { Layer, Override, Schedule } from '../schedule/schedule.ts'
import { shiftsOf } from '../schedule/shifts.ts'
import { tooFewWeeksBetween, tooManyWeeksInARow } from './weeks-rules.ts'
import { runsOf, weeksWithin } from './weeks.ts'

const now = new Date('2026-02-02T12:00:00Z')
const weekly: Layer = {
  id: 'weekly',
  people: ['ana', 'bo', 'cy', 'di'],
  startsAt: '2026-01-05T10:00',
  endsAt: null,
  turn: { unit: 'week', length: 1 },
  restrictions: [],
}
const instead = (person: string, from: string, to: string): Override => ({
  id: `${person}-${from}`,
  person,
  startsAt: `${from}T10:00`,
  endsAt: `${to}T10:00`,
})

function found(layers: Layer[], overrides: Override[] = []): string[] {
  const schedule: Schedule = { timeZone: 'Europe/Lisbon', layers, overrides }
  const stretch = { startsAt: new Date('2025-12-08T00:00:00Z'), endsAt: new Date('2026-03-16T10:00:00Z') }
  const shifts = shiftsOf(compileSchedule(schedule), stretch.startsAt, stretch.endsAt)
  const asked = { shifts, weeks: weeksWithin(stretch, schedule), now, timeZone: schedule.timeZone }
  return [...tooManyWeeksInARow(asked, 2), ...tooFewWeeksBetween(asked, 2)].map(
    ({ rule, people, stretches }) =>
      `${rule}: ${people.join(' ')} ${stretches.map(({ startsAt }) => startsAt.toISOString().slice(5, 10)).join(' ')}`,
  )
}

const cases: [claim: string, layers: Layer[], overrides: Override[], found: string[]][] = [
  ['four take turns: all is well', [weekly], [], []],
  ['three have two weeks between: all is well', [{ ...weekly, people: ['ana', 'bo', 'cy'] }], [], []],
  [
    'two have only one week between, every time',
    [{ ...weekly, people: ['ana', 'bo'] }],
    [],
    ['weeks-between: ana 02-02 02-16 03-02', 'weeks-between: bo 02-09 02-23 03-09'],
  ],
  ['two weeks in a row are allowed', [weekly], [instead('bo', '2026-02-16', '2026-02-23')], []],
  [
    'a third week in a row is one too many',
    [weekly],
    [instead('bo', '2026-02-16', '2026-03-02')],
    ['weeks-in-a-row: bo 02-23', 'weeks-between: bo 03-09'],
  ],
  [
    'one who is always on call has every week beyond the second',
    [{ ...weekly, people: ['ana'], startsAt: '2026-02-02T10:00', endsAt: '2026-02-23T10:00' }],
    [],
    ['weeks-in-a-row: ana 02-16'],
  ],
  ['what is over is over', [{ ...weekly, people: ['ana'], endsAt: '2026-02-01T10:00' }], [], []],
  ['a day of stepping in makes no week', [weekly], [instead('ana', '2026-02-11', '2026-02-12')], []],
  [
    'a daily rotation of seven gives nobody a week',
    [{ ...weekly, people: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], turn: { unit: 'day', length: 1 } }],
    [],
    [],
  ],
  [
    'office hours by day in turn give nobody a week, wherever the hand-off of the week is',
    [
      {
        ...weekly,
        people: ['ana', 'bo'],
        startsAt: '2026-01-05T10:00',
        turn: { unit: 'day', length: 1 },
        restrictions: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }],
      },
    ],
    [],
    [],
  ],
  [
    'nights only are weeks as well',
    [
      {
        ...weekly,
        people: ['ana'],
        startsAt: '2026-02-02T10:00',
        endsAt: '2026-02-23T10:00',
        restrictions: [{ from: '22:00', to: '07:00' }],
      },
    ],
    [],
    ['weeks-in-a-row: ana 02-16'],
  ],
]

test.for(cases)('%s', ([, layers, overrides, expected]) => {
  expect(found(layers, overrides)).toEqual(expected)
})

describe('weeks', () => {
  test('go from hand-off to hand-off, over a change of the clock as well', () => {
    const schedule = { timeZone: 'Europe/Berlin', layers: [weekly], overrides: [] }
    const stretch = { startsAt: new Date('2026-03-24T00:00:00Z'), endsAt: new Date('2026-03-31T00:00:00Z') }
    expect(weeksWithin(stretch, schedule).map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-03-23T09:00:00.000Z',
      '2026-03-30T08:00:00.000Z',
    ])
  })

  test('go from Monday to Monday where nothing turns by the week', () => {
    const schedule = { timeZone: 'UTC', layers: [], overrides: [] }
    const stretch = { startsAt: new Date('2026-03-25T00:00:00Z'), endsAt: new Date('2026-03-26T00:00:00Z') }
    expect(weeksWithin(stretch, schedule)).toMatchObject([{ startsAt: new Date('2026-03-23T00:00:00Z') }])
  })

  test('neighbours are runs', () => {
    expect(runsOf([1, 2, 5, 7, 8, 9])).toEqual([[1, 2], [5], [7, 8, 9]])
    expect(runsOf([])).toEqual([])
  })
})
