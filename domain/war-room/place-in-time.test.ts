import { expect, test } from 'vitest'
import { placeInTime } from './place-in-time.ts'

const UTC = 'UTC'

test.each<[string, string, string, string, string]>([
  [
    'a time of the same day is placed there',
    '14:20',
    '2026-03-02T14:40:00Z',
    UTC,
    '2026-03-02T14:20:00.000Z later',
  ],
  ['the present minute is now', '14:40', '2026-03-02T14:40:31Z', UTC, '2026-03-02T14:40:31.000Z'],
  [
    'so is one that a fast wall clock shows',
    '14:41',
    '2026-03-02T14:40:31Z',
    UTC,
    '2026-03-02T14:40:31.000Z',
  ],
  ['before midnight is yesterday', '23:55', '2026-03-02T00:10:00Z', UTC, '2026-03-01T23:55:00.000Z later'],
  ['over midnight a fast clock is now', '00:00', '2026-03-01T23:59:30Z', UTC, '2026-03-01T23:59:30.000Z'],
  [
    'the wall is that of who writes',
    '16:20',
    '2026-03-02T14:40:00Z',
    'Europe/Helsinki',
    '2026-03-02T14:20:00.000Z later',
  ],
  [
    'the day is that of who writes',
    '01:30',
    '2026-03-02T23:45:00Z',
    'Europe/Helsinki',
    '2026-03-02T23:30:00.000Z later',
  ],
  [
    'an hour that occurs twice is the first',
    '01:30',
    '2026-10-25T03:00:00Z',
    'Europe/London',
    '2026-10-25T00:30:00.000Z later',
  ],
  ['what is still to come is not guessed', '18:00', '2026-03-02T14:40:00Z', UTC, 'refused'],
])('%s', (_claim, time, now, timeZone, expected) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const placed = placeInTime((hours * 60 + minutes) * 60_000, { now: new Date(now), timeZone })
  expect(placed.ok ? placed.at.toISOString() + (placed.addedLater ? ' later' : '') : 'refused').toBe(expected)
})
