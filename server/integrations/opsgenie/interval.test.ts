import { expect, test } from 'vitest'
import { lengthOf } from './interval.ts'

test.each([
  [1, 1, 'minutes'],
  [90, 90, 'minutes'],
  [120, 2, 'hours'],
  [2880, 2, 'days'],
  [0.5, 0.5, 'minutes'],
])('%d minutes are %d %s', (minutes, interval, intervalUnit) => {
  expect(lengthOf(minutes)).toEqual({ interval, intervalUnit })
})
