import { expect, test } from 'vitest'
import { nextPoint, snap, stepFor } from './snap.ts'

const at = (text: string) => Date.parse(`${text}Z`)
const written = (instant: number) => new Date(instant).toISOString().slice(0, 16)

test.for([
  ['to the quarter', 'UTC', 15, '2026-03-02T10:07', '2026-03-02T10:00'],
  ['a tie goes to the later', 'UTC', 60, '2026-03-02T10:30', '2026-03-02T11:00'],
  ['to the hour of a zone that is 5:45 ahead', 'Asia/Kathmandu', 60, '2026-03-02T10:20', '2026-03-02T10:15'],
  ['into the second of two hours', 'Europe/Lisbon', 60, '2026-10-25T01:10', '2026-10-25T01:00'],
  ['to the day that begins late', 'America/Sao_Paulo', 1440, '2018-11-04T05:00', '2018-11-04T03:00'],
  ['to the end of a day of 23 hours', 'Europe/Lisbon', 1440, '2026-03-29T20:00', '2026-03-29T23:00'],
] as const)('%s (%s, %i minutes)', ([, timeZone, stepMinutes, from, snapped]) => {
  expect(written(snap(at(from), { stepMinutes, timeZone }))).toBe(snapped)
})

test.for([
  ['over the skipped hour', 'Europe/Lisbon', 60, 'later', '2026-03-29T00:00', '2026-03-29T01:00'],
  ['into the repeated hour', 'Europe/Lisbon', 60, 'later', '2026-10-25T00:00', '2026-10-25T01:00'],
  ['and out of it', 'Europe/Lisbon', 60, 'later', '2026-10-25T01:00', '2026-10-25T02:00'],
  ['back over it', 'Europe/Lisbon', 60, 'earlier', '2026-10-25T02:00', '2026-10-25T01:00'],
  [
    'half an hour where half an hour is skipped',
    'Australia/Lord_Howe',
    60,
    'later',
    '2026-10-03T14:30',
    '2026-10-03T16:00',
  ],
  ['from between two points', 'UTC', 60, 'earlier', '2026-03-02T10:20', '2026-03-02T10:00'],
] as const)('a step %s (%s, %i minutes, %s)', ([, timeZone, stepMinutes, towards, from, to]) => {
  expect(written(nextPoint(at(from), towards, { stepMinutes, timeZone }))).toBe(to)
})

test.for([
  ['a day', 1, 1000, 15],
  ['a week', 7, 1000, 60],
  ['six weeks', 42, 1000, 360],
  ['a quarter', 91, 1000, 720],
  ['a quarter on a phone', 91, 300, 1440],
] as const)('the step for %s (%i days on %i pixels) is %i minutes', ([, days, width, minutes]) => {
  expect(stepFor({ from: 0, until: days * 86_400_000, width })).toBe(minutes)
})
