import { expect, test } from 'vitest'
import { slowDownMs } from './slow-down.ts'

test.each([
  ['nothing is late', 0, 0],
  ['a batch is under way', 40, 0],
  ['it falls behind', 105, 15],
  ['it falls further behind', 170, 30],
  ['a good part of the second is gone', 300, 60],
  ['an hour: senders are slowed, never stopped', 3_600_000, 60],
])('%s: %i ms behind', (_what, behindMs, pauseMs) => {
  expect(slowDownMs(behindMs)).toBe(pauseMs)
})
