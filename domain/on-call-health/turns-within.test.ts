import { expect, test } from 'vitest'
import type { Turn } from '../schedule/schedule.ts'
import { turnsWithin } from './turns-within.ts'

const stretch = { startsAt: new Date('2026-03-25T00:00Z'), endsAt: new Date('2026-04-08T00:00Z') }
const week: Turn = { unit: 'week', length: 1 }

const cases: [claim: string, from: string | null, turn: Turn, zone: string, starts: string[]][] = [
  [
    'weeks as the rotation turns',
    '2026-01-05T10:00',
    week,
    'UTC',
    ['03-23T10:00', '03-30T10:00', '04-06T10:00'],
  ],
  [
    'at the same local time over a change of the clock',
    '2026-01-05T10:00',
    week,
    'Europe/Berlin',
    ['03-23T09:00', '03-30T08:00', '04-06T08:00'],
  ],
  ['from the stretch on, where nothing turns yet', null, week, 'UTC', ['03-25T00:00', '04-01T00:00']],
  ['and where the rotation begins later', '2026-06-01T10:00', week, 'UTC', ['03-25T00:00', '04-01T00:00']],
  [
    'by other lengths',
    '2026-03-23T10:00',
    { unit: 'day', length: 7 },
    'UTC',
    ['03-23T10:00', '03-30T10:00', '04-06T10:00'],
  ],
]

test.for(cases)('%s', ([, from, turn, timeZone, starts]) => {
  const turns = turnsWithin(stretch, { from, turn, timeZone })
  expect(turns.map(({ startsAt }) => startsAt.toISOString().slice(5, 16))).toEqual(starts)
})
