import { expect, test } from 'vitest'
import { compileSchedule } from './compile.ts'
import { nextShift } from './next-shift.ts'
import type { Entry, Layer } from './schedule.ts'

function next(people: Entry[], person: string, after: string, more: Partial<Layer> = {}): string | null {
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
        ...more,
      },
    ],
    overrides: [],
  })
  const shift = nextShift(schedule, person, new Date(`${after}Z`))
  return shift && [shift.startsAt, shift.endsAt].map((at) => at.toISOString().slice(0, 13)).join(' ')
}

test.each<[string, string | null, ...Parameters<typeof next>]>([
  ['before the first turn', '2026-03-02T10 2026-03-03T10', ['ana', 'bo'], 'bo', '2026-02-01T00:00'],
  ['while another is on call', '2026-03-02T10 2026-03-03T10', ['ana', 'bo'], 'bo', '2026-03-01T12:00'],
  [
    'while on call it is the one after',
    '2026-03-04T10 2026-03-05T10',
    ['ana', 'bo'],
    'bo',
    '2026-03-02T12:00',
  ],
  ['at its very start it has begun', '2026-03-04T10 2026-03-05T10', ['ana', 'bo'], 'bo', '2026-03-02T10:00'],
  [
    'turns behind one another are one shift',
    '2026-03-02T10 2026-03-04T10',
    ['ana', 'bo', 'bo'],
    'bo',
    '2026-03-01T12:00',
  ],
  ['who never stops has no next one', null, ['ana'], 'ana', '2026-03-02T12:00'],
  ['who is not in the schedule has none', null, ['ana'], 'bo', '2026-03-02T12:00'],
  [
    'after the end of the layer there is none',
    null,
    ['ana', 'bo'],
    'bo',
    '2026-03-02T12:00',
    { endsAt: '2026-03-04T00:00' },
  ],
])('%s', (_claim, expected, ...asked) => {
  expect(next(...asked)).toBe(expected)
})
