import { expect, test } from 'vitest'
import { wholeDays } from './whole-days.ts'

const cases: [claim: string, first: string, last: string, zone: string, stretch: string | null][] = [
  ['one day', '2026-08-03', '2026-08-03', 'UTC', '2026-08-03T00:00:00.000Z 2026-08-04T00:00:00.000Z'],
  [
    'the last day counts',
    '2026-08-03',
    '2026-08-16',
    'UTC',
    '2026-08-03T00:00:00.000Z 2026-08-17T00:00:00.000Z',
  ],
  [
    'days are those of the zone',
    '2026-08-03',
    '2026-08-03',
    'Asia/Tokyo',
    '2026-08-02T15:00:00.000Z 2026-08-03T15:00:00.000Z',
  ],
  [
    'a day of 23 hours',
    '2026-03-29',
    '2026-03-29',
    'Europe/Berlin',
    '2026-03-28T23:00:00.000Z 2026-03-29T22:00:00.000Z',
  ],
  [
    'a day of 25 hours',
    '2026-10-25',
    '2026-10-25',
    'Europe/Berlin',
    '2026-10-24T22:00:00.000Z 2026-10-25T23:00:00.000Z',
  ],
  [
    'over the end of a month',
    '2028-02-28',
    '2028-02-29',
    'UTC',
    '2028-02-28T00:00:00.000Z 2028-03-01T00:00:00.000Z',
  ],
  ['backwards is none', '2026-08-04', '2026-08-03', 'UTC', null],
  ['a day that is not in the calendar is none', '2026-02-29', '2026-03-03', 'UTC', null],
]

test.for(cases)('%s', ([, first, last, zone, expected]) => {
  const found = wholeDays(first, last, zone)
  expect(found && `${found.startsAt.toISOString()} ${found.endsAt.toISOString()}`).toBe(expected)
})
