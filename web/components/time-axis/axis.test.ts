import { expect, test } from 'vitest'
import { instantAt, placeOn, xOf } from './axis.ts'
import { rangeOf } from './shown-range.ts'

const hour = 3_600_000

test.for([
  ['an ordinary day', '2026-03-23', 24],
  ['the day on which the clocks go forward', '2026-03-29', 23],
  ['the day on which they go back', '2026-10-25', 25],
] as const)('%s (%s) is %i hours wide', ([, day, hours]) => {
  const { from, until } = rangeOf({ length: 'day', day }, 'Europe/Lisbon')
  expect((until - from) / hour).toBe(hours)
  expect(xOf({ from, until, width: hours * 10 }, from + hour)).toBe(10)
})

test('an instant and its place are the same thing', () => {
  const axis = { ...rangeOf({ length: 'week', day: '2026-03-29' }, 'Europe/Lisbon'), width: 1670 }
  const at = Date.parse('2026-03-29T01:00Z')
  expect(instantAt(axis, xOf(axis, at))).toBe(at)
})

const axis = { from: 100, until: 200, width: 1000 }

test.for([
  ['inside', 120, 150, { left: 200, width: 300, cut: { left: false, right: false } }],
  ['beginning before', 50, 150, { left: 0, width: 500, cut: { left: true, right: false } }],
  ['ending after', 150, 900, { left: 500, width: 500, cut: { left: false, right: true } }],
  ['reaching over both ends', 0, 900, { left: 0, width: 1000, cut: { left: true, right: true } }],
  ['ending where the axis begins', 50, 100, null],
  ['beginning where it ends', 200, 300, null],
] as const)('a block %s', ([, from, until, place]) => {
  expect(placeOn(axis, { from, until })).toEqual(place)
})
