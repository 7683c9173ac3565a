import { expect, test } from 'vitest'
import { nextTime } from './simulated-time.ts'

test.each([
  ['later this week', '2026-03-02T09:00:00Z', 0, 3, '2026-03-08T03:00:00.000Z'],
  ['today, when it is still to come', '2026-03-02T09:00:00Z', 1, 10, '2026-03-02T10:00:00.000Z'],
  ['in a week, when it is over today', '2026-03-02T11:00:00Z', 1, 10, '2026-03-09T10:00:00.000Z'],
  ['after the clocks have changed', '2026-03-26T11:00:00Z', 0, 3, '2026-03-29T02:00:00.000Z'],
])('%s', (_claim, now, weekday, hour, expected) => {
  expect(new Date(nextTime(Date.parse(now), 'Europe/Lisbon', weekday, hour)).toISOString()).toBe(expected)
})
