import { expect, test } from 'vitest'
import { isOccasion, type Occasion } from './occasion.ts'

const office = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '09:00', to: '17:00' }]
const hours = office.map((window) => ({ ...window, days: [...window.days] }))
const none = new Set<string>()
const christmas = new Set(['2026-12-25'])

test.each<[string, Occasion, string, ReadonlySet<string>, boolean]>([
  [
    'a Monday morning is no off hour',
    { when: 'off_hours', timeZone: 'Europe/Lisbon', hours },
    '2026-03-02T09:00Z',
    none,
    false,
  ],
  [
    'a minute earlier is',
    { when: 'off_hours', timeZone: 'Europe/Lisbon', hours },
    '2026-03-02T08:59Z',
    none,
    true,
  ],
  [
    'the end of the hours is',
    { when: 'off_hours', timeZone: 'Europe/Lisbon', hours },
    '2026-03-02T17:00Z',
    none,
    true,
  ],
  [
    'a Saturday noon is',
    { when: 'off_hours', timeZone: 'Europe/Lisbon', hours },
    '2026-03-07T12:00Z',
    none,
    true,
  ],
  [
    'hours are those of the zone',
    { when: 'off_hours', timeZone: 'Asia/Tokyo', hours },
    '2026-03-02T09:00Z',
    none,
    true,
  ],
  [
    'summer time moves them',
    { when: 'off_hours', timeZone: 'Europe/Lisbon', hours },
    '2026-07-06T08:00Z',
    none,
    false,
  ],
  [
    'a Saturday is a weekend',
    { when: 'weekend', timeZone: 'UTC', hours: [] },
    '2026-03-07T00:00Z',
    none,
    true,
  ],
  [
    'in Tokyo it begins earlier',
    { when: 'weekend', timeZone: 'Asia/Tokyo', hours: [] },
    '2026-03-06T15:00Z',
    none,
    true,
  ],
  ['a Monday is none', { when: 'weekend', timeZone: 'UTC', hours: [] }, '2026-03-09T00:00Z', none, false],
  [
    'a holiday is one',
    { when: 'holiday', timeZone: 'Europe/Lisbon', hours: [] },
    '2026-12-25T00:00Z',
    christmas,
    true,
  ],
  [
    'of the day on the wall',
    { when: 'holiday', timeZone: 'America/New_York', hours: [] },
    '2026-12-25T03:00Z',
    christmas,
    false,
  ],
  [
    'the day after is none',
    { when: 'holiday', timeZone: 'Europe/Lisbon', hours: [] },
    '2026-12-26T00:00Z',
    christmas,
    false,
  ],
])('%s', (_claim, occasion, at, holidays, expected) => {
  expect(isOccasion(occasion, new Date(at), holidays)).toBe(expected)
})
