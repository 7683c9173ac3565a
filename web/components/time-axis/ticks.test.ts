import { expect, test } from 'vitest'
import { type RangeLength, rangeOf } from './shown-range.ts'
import { ticksOf } from './ticks.ts'

const shown = (length: RangeLength, day: string, width: number, timeZone = 'Europe/Lisbon') => {
  const { headings, ticks } = ticksOf({ ...rangeOf({ length, day }, timeZone), width }, timeZone)
  return { headings: headings.map(({ text }) => text), ticks: ticks.map(({ text }) => text) }
}

test('a day has its hours', () => {
  const { headings, ticks } = shown('day', '2026-03-02', 1200)
  expect(headings).toEqual(['Mon 2 Mar'])
  expect(ticks).toHaveLength(24)
  expect(ticks.slice(0, 3)).toEqual(['00:00', '01:00', '02:00'])
})

test('the day on which the clocks go forward lacks one', () => {
  expect(shown('day', '2026-03-29', 1200).ticks.slice(0, 3)).toEqual(['00:00', '02:00', '03:00'])
})

test('the day on which they go back has one twice', () => {
  expect(shown('day', '2026-10-25', 1200).ticks.slice(0, 4)).toEqual(['00:00', '01:00', '01:00', '02:00'])
})

test('a week has days, and hours as fine as there is room', () => {
  const { headings, ticks } = shown('week', '2026-03-02', 1200)
  expect(headings).toHaveLength(7)
  expect(ticks.slice(0, 3)).toEqual(['00:00', '12:00', '00:00'])
})

test('half-past stands between two hours only where there is room', () => {
  const { ticks } = shown('day', '2026-10-04', 1200, 'Australia/Lord_Howe')
  expect(ticks.slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00'])
})

test.for([
  ['two-weeks', 1000, 'Mon 2', 14, ['Mar 2026']],
  ['month', 1000, '1', 31, ['Mar 2026']],
  ['quarter', 1000, '2', 13, ['Mar 2026', 'Apr 2026', 'May 2026']],
] as const)('%s on %i pixels begin with %s', ([length, width, first, count, headings]) => {
  const found = shown(length, '2026-03-02', width)
  expect(found.ticks[0]).toBe(first)
  expect(found.ticks).toHaveLength(count)
  expect(found.headings).toEqual(headings)
})
