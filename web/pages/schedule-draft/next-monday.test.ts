import { expect, test } from 'vitest'
import { nextMonday } from './next-monday.ts'

test.for([
  ['a Wednesday', '2026-03-04T12:00Z', 'UTC', '2026-03-09T10:00'],
  ['a Monday is meant itself', '2026-03-02T12:00Z', 'UTC', '2026-03-02T10:00'],
  ['a Sunday evening that is Monday there', '2026-03-01T20:00Z', 'Asia/Tokyo', '2026-03-02T10:00'],
] as const)('%s (%s, %s)', ([, now, zone, monday]) => {
  expect(nextMonday(Date.parse(now), zone, '10:00')).toBe(monday)
})
