import { expect, test } from 'vitest'
import { wallPoints } from './wall-points.ts'

type Row = readonly [claim: string, zone: string, from: string, until: string, step: number, points: string[]]

const rows: readonly Row[] = [
  [
    'the skipped hour has no point',
    'Europe/Lisbon',
    '2026-03-29T00:00',
    '2026-03-29T02:00',
    60,
    ['2026-03-29T00:00', '2026-03-29T01:00'],
  ],
  [
    'the repeated hour has its points twice',
    'Europe/Lisbon',
    '2026-10-25T00:00',
    '2026-10-25T02:00',
    30,
    ['2026-10-25T00:00', '2026-10-25T00:30', '2026-10-25T01:00', '2026-10-25T01:30'],
  ],
  [
    'six o’clock is six o’clock on both sides of a change',
    'Europe/Lisbon',
    '2026-03-28T12:00',
    '2026-03-29T12:00',
    360,
    ['2026-03-28T12:00', '2026-03-28T18:00', '2026-03-29T00:00', '2026-03-29T05:00', '2026-03-29T11:00'],
  ],
  [
    'where half an hour is skipped, the next hour comes half an hour later',
    'Australia/Lord_Howe',
    '2026-10-03T14:00',
    '2026-10-03T17:00',
    60,
    ['2026-10-03T14:30', '2026-10-03T16:00'],
  ],
  [
    'quarters of a zone that is 5:45 ahead',
    'Asia/Kathmandu',
    '2026-01-01T00:00',
    '2026-01-01T01:00',
    30,
    ['2026-01-01T00:15', '2026-01-01T00:45'],
  ],
  [
    'days of 24, 23 and 24 hours',
    'Europe/Lisbon',
    '2026-03-28T00:00',
    '2026-03-31T00:00',
    1440,
    ['2026-03-28T00:00', '2026-03-29T00:00', '2026-03-29T23:00', '2026-03-30T23:00'],
  ],
  [
    'a day whose midnight is skipped begins at one',
    'America/Sao_Paulo',
    '2018-11-03T12:00',
    '2018-11-05T12:00',
    1440,
    ['2018-11-04T03:00', '2018-11-05T02:00'],
  ],
  [
    'a day that a zone skips has no beginning of its own',
    'Pacific/Apia',
    '2011-12-29T00:00',
    '2012-01-01T00:00',
    1440,
    ['2011-12-29T10:00', '2011-12-30T10:00', '2011-12-31T10:00'],
  ],
]

test.for(rows)('%s (%s)', ([, zone, from, until, step, points]) => {
  const found = wallPoints({ from: Date.parse(`${from}Z`), until: Date.parse(`${until}Z`) }, step, zone)
  expect(found.map((at) => new Date(at).toISOString().slice(0, 16))).toEqual(points)
})
