import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { after } from '../time/instant.ts'
import { betweenFailures, type Failure } from './failures.ts'

const from = new Date('2026-03-01T00:00:00Z')
const hour = (count: number) => after(from, { hours: count })
const period = { from, to: hour(100) }
const failure = (detected: number, resolved: number | null): Failure => ({
  detectedAt: hour(detected),
  resolvedAt: resolved === null ? null : hour(resolved),
})

test.each<[string, Failure[], number | null]>([
  ['without failures there is no data', [], null],
  ['one failure of ten hours leaves ninety', [failure(10, 20)], 90],
  ['two failures share what is left', [failure(10, 20), failure(50, 60)], 40],
  ['hours in which two are down count once', [failure(10, 20), failure(15, 30)], 40],
  ['a failure within another adds nothing', [failure(10, 30), failure(15, 20)], 40],
  ['the order does not matter', [failure(15, 30), failure(10, 20)], 40],
  ['what is not resolved is down until the end', [failure(90, null)], 90],
  [
    'a failure from before the period is down in it, but not one of its failures',
    [failure(-5, 10), failure(50, 50)],
    90,
  ],
  ['one that ended before the period does not count', [failure(-9, -5)], null],
  ['a resolution after the period is cut', [failure(90, 200)], 90],
  ['a resolution before the detection takes nothing away', [failure(20, 10)], 100],
  ['down all the time is no operation', [failure(0, null)], 0],
])('%s', (_claim, failures, hours) => {
  expect(betweenFailures(failures, period)?.mean_hours ?? null).toBe(hours)
})

test('the union equals that of an hour-by-hour reference', () => {
  const failures = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 40 }))
      .map(([at, long]) => failure(at, at + long)),
    { minLength: 1, maxLength: 20 },
  )
  fc.assert(
    fc.property(failures, (several) => {
      const hours = Array.from({ length: 100 }, (_, index) => hour(index + 0.5))
      const up = hours.filter(
        (at) => !several.some(({ detectedAt, resolvedAt }) => detectedAt <= at && at < (resolvedAt ?? at)),
      )
      expect(betweenFailures(several, period)?.mean_hours).toBeCloseTo(up.length / several.length, 3)
    }),
  )
})
