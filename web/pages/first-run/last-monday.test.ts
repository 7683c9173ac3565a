import { expect, test } from 'vitest'
import { lastMonday } from './last-monday.ts'

test.each([
  ['2026-03-04T12:00:00Z', 'Europe/Lisbon', '2026-03-02'],
  ['2026-03-08T23:30:00Z', 'Europe/Lisbon', '2026-03-02'],
  ['2026-03-02T08:00:00Z', 'Europe/Lisbon', '2026-02-23'],
  ['2026-03-01T23:30:00Z', 'Asia/Tokyo', '2026-02-23'],
  ['2026-03-03T03:00:00Z', 'America/New_York', '2026-02-23'],
  ['2026-01-01T12:00:00Z', 'UTC', '2025-12-29'],
])('at %s in %s it is %s', (now, zone, day) => {
  expect(lastMonday(new Date(now), zone)).toBe(day)
})
