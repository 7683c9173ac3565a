import { expect, test } from 'vitest'
import { lengthOf, minutesOf } from './interval.ts'

test.each([
  [1, 1, 'minutes'],
  [90, 90, 'minutes'],
  [120, 2, 'hours'],
  [2880, 2, 'days'],
  [0.5, 0.5, 'minutes'],
])('%d minutes are %d %s', (minutes, interval, intervalUnit) => {
  expect(lengthOf(minutes)).toEqual({ interval, intervalUnit })
})

test.each([
  [10, 'minutes', 10],
  [10, undefined, 10],
  [2, 'hours', 120],
  [1, 'days', 1440],
  [1, 'weeks', null],
  [0, 'minutes', null],
  ['5', 'minutes', null],
])('%j %s are %j minutes', (interval, unit, minutes) => {
  expect(minutesOf(interval, unit)).toBe(minutes)
})
