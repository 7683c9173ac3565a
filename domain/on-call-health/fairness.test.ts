import { describe, expect, test } from 'vitest'
import { burdenOf } from './burden.ts'
import { fairness } from './fairness.ts'

const carried = (...points: [points: number, available?: number][]) =>
  points.map(([each, available = 1], index) => ({ person: `p${index}`, points: each, available }))

const cases: [claim: string, carried: ReturnType<typeof carried>, score: number | null][] = [
  ['all the same is 100', carried([10], [10], [10], [10]), 100],
  ['one carries all of four: 0', carried([40], [0], [0], [0]), 0],
  ['one carries all of two: 0', carried([40], [0]), 0],
  ['two of four carry all: a third is fair', carried([20], [20], [0], [0]), 33],
  ['three quarters and a quarter', carried([30], [10]), 50],
  ['a little more than the others', carried([11], [10], [10], [9]), 97],
  ['who was there for half of the time carries half: 100', carried([10], [10], [5, 0.5]), 100],
  ['who was there for half of the time and carries as much as others', carried([10], [10], [10, 0.5]), 83],
  ['who was never there is expected to carry nothing', carried([10], [10], [0, 0]), 100],
  ['nothing to share', carried([0], [0]), null],
  ['nobody to share it with', carried([10]), null],
  ['no people', [], null],
]

test.for(cases)('%s', ([, given, score]) => {
  expect(fairness(given).score).toBe(score)
})

describe('what an hour weighs', () => {
  const rules = { night: { from: '22:00', to: '07:00' }, weekend: ['sat', 'sun'] } as const
  const place = { timeZone: 'UTC', holidays: new Set(['2026-04-03']) }
  const hours: [claim: string, from: string, to: string, points: number][] = [
    ['an hour of a weekday is one', '2026-03-02T09:00Z', '2026-03-02T10:00Z', 1],
    ['at night two', '2026-03-02T23:00Z', '2026-03-03T00:00Z', 2],
    ['at a weekend two, at night as well', '2026-03-07T23:00Z', '2026-03-08T00:00Z', 2],
    ['on a holiday three', '2026-04-03T09:00Z', '2026-04-03T10:00Z', 3],
    ['a week is 75 + 45 × 2 + 48 × 2', '2026-03-02T00:00Z', '2026-03-09T00:00Z', 261],
  ]
  test.for(hours)('%s', ([, from, to, points]) => {
    const stretch = { startsAt: new Date(from), endsAt: new Date(to) }
    expect(burdenOf([stretch], place, rules).points).toBe(points)
  })
})
