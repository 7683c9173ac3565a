import { describe, expect, test } from 'vitest'
import type { PerClass } from './hour-classes.ts'
import { payOf, type Rate, rateOf } from './pay.ts'

const hour = 3_600_000
const none: PerClass = { weekday: 0, night: 0, weekend: 0, holiday: 0 }
const rate: Rate = {
  team: null,
  currency: 'EUR',
  hourly: { weekday: 2, night: 3.5, weekend: 4, holiday: 10 },
}

test('each class is paid at its rate', () => {
  const worked = { weekday: 75 * hour, night: 45 * hour, weekend: 48 * hour, holiday: 24 * hour }
  expect(payOf(worked, rate)).toEqual({
    hours: { weekday: 75, night: 45, weekend: 48, holiday: 24 },
    totalHours: 192,
    currency: 'EUR',
    amounts: { weekday: 150, night: 157.5, weekend: 192, holiday: 240 },
    amount: 739.5,
  })
})

test.each<[string, number, number, number]>([
  ['half an hour', 0.5, 3.5, 1.75],
  ['a third of an hour is rounded to the cent', 1 / 3, 1, 0.33],
  ['half a cent is rounded up', 0.5, 0.01, 0.01],
  ['1.005 is not a little less', 1, 1.005, 1.01],
  ['rates have four decimals', 100, 0.1234, 12.34],
  ['nothing for nothing', 0, 100, 0],
])('%s', (_claim, hours, hourly, amount) => {
  const paid = payOf({ ...none, night: hours * hour }, { ...rate, hourly: { ...rate.hourly, night: hourly } })
  expect(paid.amount).toBe(amount)
})

test('the sum is that of the amounts as they are shown', () => {
  const third = hour / 3
  const paid = payOf(
    { ...none, weekday: third, night: third },
    { ...rate, hourly: { ...rate.hourly, weekday: 1, night: 1 } },
  )
  expect(paid).toMatchObject({ amounts: { weekday: 0.33, night: 0.33 }, amount: 0.66, totalHours: 0.6667 })
})

test('without a rate there are hours and no amount', () => {
  expect(payOf({ ...none, night: hour }, null)).toMatchObject({
    totalHours: 1,
    currency: null,
    amounts: null,
    amount: null,
  })
})

describe('the rate', () => {
  const own: Rate = { ...rate, team: 'web', currency: 'USD' }
  test.each<[string, Rate[], string | null, Rate | null]>([
    ['is the team’s own', [rate, own], 'web', own],
    ['is the one for all where the team has none', [own, rate], 'till', rate],
    ['is the one for all where there is no team', [own, rate], null, rate],
    ['of another team is nobody else’s', [own], 'till', null],
  ])('%s', (_claim, rates, team, expected) => {
    expect(rateOf(rates, team)).toBe(expected)
  })
})
