import { expect, test } from 'vitest'
import { slowDownMs } from './slow-down.ts'

test.each([
  ['nothing is late', 0, 0],
  ['a batch is under way', 150, 0],
  ['it falls behind', 235, 10],
  ['more than half of the second is gone', 575, 50],
  ['a second', 1_000, 100],
  ['an hour: senders are slowed, never stopped', 3_600_000, 100],
])('%s: %i ms behind', (_what, behindMs, pauseMs) => {
  expect(slowDownMs(behindMs)).toBe(pauseMs)
})
