import { expect, test } from 'vitest'
import { clockChanges, clockChangeText } from './clock-changes.ts'
import { rangeOf } from './shown-range.ts'

test.for([
  ['Europe/Lisbon', '2026-03-29', '2026-03-29T01:00', 'Clocks go forward 1 h: 01:00 becomes 02:00'],
  ['Europe/Lisbon', '2026-10-25', '2026-10-25T01:00', 'Clocks go back 1 h: 02:00 becomes 01:00'],
  ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T15:30', 'Clocks go forward 30 min: 02:00 becomes 02:30'],
  ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00', 'Clocks go forward 1 h: 00:00 becomes 01:00'],
] as const)('%s changes its clocks on %s', ([timeZone, day, at, text]) => {
  const changes = clockChanges(rangeOf({ length: 'day', day }, timeZone), timeZone)
  const found = changes.map((change) => [
    new Date(change.at).toISOString().slice(0, 16),
    clockChangeText(change),
  ])
  expect(found).toEqual([[at, text]])
})

test.for([
  ['UTC', '2026-03-29'],
  ['Europe/Lisbon', '2026-03-30'],
  ['Asia/Kathmandu', '2026-03-29'],
] as const)('%s does not on %s', ([timeZone, day]) => {
  expect(clockChanges(rangeOf({ length: 'day', day }, timeZone), timeZone)).toEqual([])
})

test('a year has two', () => {
  const range = { from: Date.parse('2026-01-01T00:00Z'), until: Date.parse('2027-01-01T00:00Z') }
  expect(clockChanges(range, 'Europe/Lisbon').map(({ byMinutes }) => byMinutes)).toEqual([60, -60])
})
