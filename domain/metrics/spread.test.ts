import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile, spread } from './spread.ts'

test('no data is not zero', () => {
  expect(spread([])).toBeNull()
})

test('one length is its own mean and every percentile', () => {
  expect(spread([7.25])).toEqual({
    mean_minutes: 7.25,
    median_minutes: 7.25,
    p90_minutes: 7.25,
    p95_minutes: 7.25,
    min_minutes: 7.25,
    max_minutes: 7.25,
    count: 1,
  })
})

test('lengths are sorted as numbers, and thirds are not rounded to whole minutes', () => {
  expect(spread([10, 9, 1])).toMatchObject({
    mean_minutes: 6.6667,
    median_minutes: 9,
    min_minutes: 1,
    max_minutes: 10,
  })
})

// Expected by PostgreSQL: select percentile_cont(p) within group (order by x) from unnest(array[…]) x
test.each([
  ['the median of an even number lies between two', [1, 2, 3, 4], 0.5, 2.5],
  ['the 90th of ten lies a tenth beyond the ninth', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9.1],
  ['the 95th of ten lies half beyond the ninth', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95, 9.55],
  ['the 95th of two lies near the longer', [10, 20], 0.95, 19.5],
  ['the least is the zeroth', [3, 8], 0, 3],
  ['the greatest is the last', [3, 8], 1, 8],
])('%s', (_claim, sorted, fraction, figure) => {
  expect(percentile(Float64Array.from(sorted), fraction)).toBeCloseTo(figure, 10)
})

test('figures stand in their order', () => {
  const lengths = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(lengths, (minutes) => {
      const figures = spread(minutes)
      if (!figures) return false
      const { min_minutes, median_minutes, p90_minutes, p95_minutes, max_minutes, mean_minutes } = figures
      const ordered = [min_minutes, median_minutes, p90_minutes, p95_minutes, max_minutes]
      return (
        ordered.every((figure, index) => index === 0 || figure >= (ordered[index - 1] ?? 0)) &&
        mean_minutes >= min_minutes - 1e-3 &&
        mean_minutes <= max_minutes + 1e-3
      )
    }),
  )
})
