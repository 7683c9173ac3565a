import { expect, test } from 'vitest'
import { dayOf, rangeOf, turned } from './shown-range.ts'

test.for([
  ['day', '2026-03-25', '2026-03-25T00:00', '2026-03-26T00:00'],
  ['week', '2026-03-25', '2026-03-23T00:00', '2026-03-29T23:00'],
  ['week', '2026-03-29', '2026-03-23T00:00', '2026-03-29T23:00'],
  ['two-weeks', '2026-10-19', '2026-10-18T23:00', '2026-11-02T00:00'],
  ['month', '2026-02-17', '2026-02-01T00:00', '2026-03-01T00:00'],
  ['six-weeks', '2026-03-02', '2026-03-02T00:00', '2026-04-12T23:00'],
  ['quarter', '2026-11-30', '2026-11-01T00:00', '2027-02-01T00:00'],
] as const)('a %s around %s in Lisbon', ([length, day, from, until]) => {
  const range = rangeOf({ length, day }, 'Europe/Lisbon')
  expect([range.from, range.until].map((at) => new Date(at).toISOString().slice(0, 16))).toEqual([
    from,
    until,
  ])
})

test.for([
  ['week', '2026-03-25', 1, '2026-03-30'],
  ['week', '2026-03-25', -1, '2026-03-16'],
  ['month', '2026-01-31', 1, '2026-02-01'],
  ['day', '2026-03-01', -1, '2026-02-28'],
] as const)('a %s around %s turned by %i', ([length, day, by, next]) => {
  expect(turned({ length, day }, by)).toEqual({ length, day: next })
})

test('the day of an instant is that of the zone', () => {
  const at = Date.parse('2026-03-02T23:30Z')
  expect([dayOf(at, 'UTC'), dayOf(at, 'Europe/Berlin')]).toEqual(['2026-03-02', '2026-03-03'])
})
