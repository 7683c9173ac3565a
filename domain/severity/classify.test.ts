import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { classify, type Impact } from './classify.ts'

test.each<[string, Impact, number]>([
  ['more than half of the users is the first level', { usersAffectedPercent: 50.1 }, 1],
  ['exactly half is the second', { usersAffectedPercent: 50 }, 2],
  ['more than a tenth is the second', { usersAffectedPercent: 10.5 }, 2],
  ['exactly a tenth is the third', { usersAffectedPercent: 10 }, 3],
  ['more than 1 % is the third', { usersAffectedPercent: 1.01 }, 3],
  ['1 % is the fourth', { usersAffectedPercent: 1 }, 4],
  ['error rates count like users: 51 %', { errorRatePercent: 51 }, 1],
  ['error rates count like users: 15 %', { errorRatePercent: 15 }, 2],
  ['error rates count like users: 2 %', { errorRatePercent: 2 }, 3],
  ['error rates count like users: 0.2 %', { errorRatePercent: 0.2 }, 4],
  ['more than 10,000 an hour is the first', { revenuePerHour: 10_001 }, 1],
  ['10,000 an hour is the second', { revenuePerHour: 10_000 }, 2],
  ['1,000 an hour is the third', { revenuePerHour: 1_000 }, 3],
  ['no revenue lost is the fourth', { revenuePerHour: 0 }, 4],
  ['a broken agreement is the first', { slaBreach: true }, 1],
  ['data at risk is the first', { dataAtRisk: true }, 1],
  ['a breach is the first', { security: true }, 1],
  ['latency above three times the baseline is the second', { latencyRatio: 3.5 }, 2],
  ['latency of three times the baseline is the fourth', { latencyRatio: 3 }, 4],
  ['a partial outage is the third', { partialOutage: true }, 3],
  ['the worst row wins', { usersAffectedPercent: 2, partialOutage: true, slaBreach: true }, 1],
  ['a mild row does not soften a bad one', { errorRatePercent: 0, latencyRatio: 9 }, 2],
  ['a figure that is none is not known', { usersAffectedPercent: NaN }, 4],
])('%s', (_claim, impact, rank) => {
  expect(classify(impact).rank).toBe(rank)
})

test.each<[string, Impact, string[]]>([
  ['nothing known says so', {}, ['nothing known yet']],
  ['flags that are not set are nothing known', { slaBreach: false, security: false }, ['nothing known yet']],
  [
    'all rows of the winning rank are reasons',
    { usersAffectedPercent: 60, dataAtRisk: true, partialOutage: true },
    ['60 % of the users are affected, more than 50 %', 'data is at risk or lost'],
  ],
  ['a small figure is a reason too', { errorRatePercent: 0.5 }, ['0.5 % of the requests fail']],
])('%s', (_claim, impact, because) => {
  expect(classify(impact).because).toEqual(because)
})

test('knowing more never makes an incident milder', () => {
  const impact = fc.record<Impact>(
    {
      usersAffectedPercent: fc.double({ min: 0, max: 100 }),
      errorRatePercent: fc.double({ min: 0, max: 100 }),
      revenuePerHour: fc.nat(),
      latencyRatio: fc.double({ min: 0, max: 20 }),
      slaBreach: fc.boolean(),
      partialOutage: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(
      impact,
      impact,
      (known, more) => classify({ ...more, ...known }).rank <= classify(known).rank,
    ),
  )
})
