import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterWorking, workedMinutes, type WorkingCalendar } from './working-time.ts'

const lisbon: WorkingCalendar = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '17:00',
  timeZone: 'Europe/Lisbon',
  holidays: new Set(['2026-04-03']),
}

test.each([
  ['inside a working day the minutes pass as they do', '2026-03-02T10:00:00Z', 60, '2026-03-02T11:00:00Z'],
  ['the day ends with its last minute', '2026-03-02T09:00:00Z', 480, '2026-03-02T17:00:00Z'],
  ['what is left goes on the next morning', '2026-03-02T16:30:00Z', 60, '2026-03-03T09:30:00Z'],
  ['a night counts nothing', '2026-03-02T22:00:00Z', 10, '2026-03-03T09:10:00Z'],
  ['a weekend counts nothing', '2026-03-06T16:00:00Z', 120, '2026-03-09T10:00:00Z'],
  ['a holiday counts nothing', '2026-04-02T15:00:00Z', 120, '2026-04-06T09:00:00Z'],
  ['in summer the day begins an hour earlier', '2026-03-27T16:00:00Z', 120, '2026-03-30T09:00:00Z'],
  ['no minutes are over at once, by night too', '2026-03-02T22:00:00Z', 0, '2026-03-02T22:00:00Z'],
])('%s', (_claim, from, minutes, until) => {
  expect(afterWorking(lisbon, new Date(from), minutes)?.toISOString()).toBe(new Date(until).toISOString())
})

test('without a calendar every minute counts', () => {
  const at = new Date('2026-03-07T23:50:00Z')
  expect(afterWorking(null, at, 20)).toEqual(new Date('2026-03-08T00:10:00Z'))
  expect(workedMinutes(null, at, new Date('2026-03-08T00:10:00Z'))).toBe(20)
})

test('where nobody ever works, nothing is ever due', () => {
  expect(afterWorking({ ...lisbon, days: [] }, new Date('2026-03-02T10:00:00Z'), 1)).toBeNull()
})

test('what is due after so many working minutes has so many of them before it', () => {
  const zones = ['Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia']
  const start = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }).map((at) => new Date(at))
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: 1, max: 5_000 }),
      fc.constantFrom(...zones),
      (from, minutes, timeZone) => {
        const until = afterWorking({ ...lisbon, timeZone }, from, minutes)
        return until !== null && workedMinutes({ ...lisbon, timeZone }, from, until) === minutes
      },
    ),
  )
})
