import { expect, test } from 'vitest'
import { after } from '../time/instant.ts'
import { errorRateTrend, type Trend } from './error-rate-trend.ts'

const start = new Date('2026-03-02T09:00Z')
const now = after(start, { minutes: 60 })

test.each<[claim: string, readings: [minute: number, percent: number][], Trend | null]>([
  ['nothing said is nothing known', [], null],
  ['one figure is no trend', [[50, 30]], null],
  [
    'from 35 to 8 it falls',
    [
      [40, 35],
      [50, 20],
      [59, 8],
    ],
    'falling',
  ],
  [
    'from 2 to 12 it rises',
    [
      [40, 2],
      [59, 12],
    ],
    'rising',
  ],
  [
    'a tenth is noise',
    [
      [40, 30],
      [59, 28],
    ],
    'steady',
  ],
  [
    'what is longer ago than half an hour counts not',
    [
      [5, 1],
      [40, 30],
      [59, 20],
    ],
    'falling',
  ],
  [
    'the order in which it was said does not matter',
    [
      [59, 8],
      [40, 35],
    ],
    'falling',
  ],
  [
    'nothing fails, as before',
    [
      [40, 0],
      [59, 0],
    ],
    'steady',
  ],
])('%s', (_claim, readings, trend) => {
  const given = readings.map(([minutes, percent]) => ({ at: after(start, { minutes }), percent }))
  expect(errorRateTrend(given, now)).toBe(trend)
})
