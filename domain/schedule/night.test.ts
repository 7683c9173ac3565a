import { describe, expect, test } from 'vitest'
import { nightAround, nightsWithin } from './night.ts'

const night = { from: '22:00', to: '07:00' }
const words = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  `${startsAt.toISOString().slice(0, 16)} ${endsAt.toISOString().slice(0, 16)}`

const cases: [claim: string, at: string, zone: string, around: string | null][] = [
  ['before midnight', '2026-03-02T23:00Z', 'UTC', '2026-03-02T22:00 2026-03-03T07:00'],
  [
    'after midnight it is still that of the day before',
    '2026-03-03T03:00Z',
    'UTC',
    '2026-03-02T22:00 2026-03-03T07:00',
  ],
  ['it begins with its first instant', '2026-03-02T22:00Z', 'UTC', '2026-03-02T22:00 2026-03-03T07:00'],
  ['and has ended with its last', '2026-03-03T07:00Z', 'UTC', null],
  ['by day there is none', '2026-03-02T12:00Z', 'UTC', null],
  [
    'what is day in Lisbon is night in Tokyo',
    '2026-03-02T14:00Z',
    'Asia/Tokyo',
    '2026-03-02T13:00 2026-03-02T22:00',
  ],
  [
    'the night of spring is an hour shorter',
    '2026-03-29T00:30Z',
    'Europe/Berlin',
    '2026-03-28T21:00 2026-03-29T05:00',
  ],
  [
    'the night of autumn is an hour longer',
    '2026-10-25T00:30Z',
    'Europe/Berlin',
    '2026-10-24T20:00 2026-10-25T06:00',
  ],
]

test.for(cases)('%s', ([, at, zone, around]) => {
  const found = nightAround(new Date(at), night, zone)
  expect(found && words(found)).toBe(around)
})

const within = (from: string, to: string, of = night) =>
  nightsWithin({ startsAt: new Date(from), endsAt: new Date(to) }, of, 'UTC').map(words)

describe('the nights of a stretch', () => {
  test('a week has seven, or eight when it begins in one', () => {
    expect(within('2026-03-02T10:00Z', '2026-03-09T10:00Z')).toHaveLength(7)
    expect(within('2026-03-02T03:00Z', '2026-03-09T03:00Z')).toHaveLength(8)
  })

  test('a window within the day is a night as well', () => {
    expect(within('2026-03-02T00:00Z', '2026-03-03T00:00Z', { from: '00:00', to: '06:00' })).toEqual([
      '2026-03-02T00:00 2026-03-02T06:00',
    ])
  })
})
