import { expect, test } from 'vitest'
import { dragged, drawn, nudged, wallLength } from './gesture.ts'

const hour = 3_600_000
const at = (text: string) => Date.parse(`${text}Z`)
const range = (from: string, until: string) => ({ from: at(from), until: at(until) })
const grid = { stepMinutes: 60, timeZone: 'Europe/Lisbon' }
const written = ({ from, until }: { from: number; until: number }) =>
  [from, until].map((each) => new Date(each).toISOString().slice(0, 16))

test.for([
  [
    'a move by hours',
    '2026-03-02T10:00',
    '2026-03-02T12:00',
    'move',
    3.2,
    '2026-03-02T13:00',
    '2026-03-02T15:00',
  ],
  [
    'a move by nothing',
    '2026-03-02T10:20',
    '2026-03-02T12:00',
    'move',
    0,
    '2026-03-02T10:20',
    '2026-03-02T12:00',
  ],
  [
    'a night moved onto the one of 23 hours still ends at nine',
    '2026-03-27T18:00',
    '2026-03-28T09:00',
    'move',
    24,
    '2026-03-28T18:00',
    '2026-03-29T08:00',
  ],
  [
    'a night moved onto the one of 25 hours still ends at nine',
    '2026-10-23T17:00',
    '2026-10-24T08:00',
    'move',
    24,
    '2026-10-24T17:00',
    '2026-10-25T09:00',
  ],
  [
    'a later end',
    '2026-03-02T10:00',
    '2026-03-02T12:00',
    'resize-end',
    1.4,
    '2026-03-02T10:00',
    '2026-03-02T13:00',
  ],
  [
    'an end before the start leaves a step',
    '2026-03-02T10:00',
    '2026-03-02T12:00',
    'resize-end',
    -9,
    '2026-03-02T10:00',
    '2026-03-02T11:00',
  ],
  [
    'a start after the end leaves a step',
    '2026-03-02T10:00',
    '2026-03-02T12:00',
    'resize-start',
    9,
    '2026-03-02T11:00',
    '2026-03-02T12:00',
  ],
] as const)('%s', ([, from, until, gesture, hours, newFrom, newUntil]) => {
  expect(written(dragged(range(from, until), gesture, hours * hour, grid))).toEqual([newFrom, newUntil])
})

test.for([
  [
    'an hour later',
    '2026-03-02T10:00',
    '2026-03-02T12:00',
    'move',
    'later',
    '2026-03-02T11:00',
    '2026-03-02T13:00',
  ],
  [
    'onto the wall after the skipped hour',
    '2026-03-29T00:00',
    '2026-03-29T03:00',
    'resize-start',
    'later',
    '2026-03-29T01:00',
    '2026-03-29T03:00',
  ],
  [
    'through the repeated hour',
    '2026-10-24T20:00',
    '2026-10-25T00:00',
    'resize-end',
    'later',
    '2026-10-24T20:00',
    '2026-10-25T01:00',
  ],
  [
    'not to less than a step',
    '2026-03-02T10:00',
    '2026-03-02T11:00',
    'resize-end',
    'earlier',
    '2026-03-02T10:00',
    '2026-03-02T11:00',
  ],
] as const)('a key: %s', ([, from, until, gesture, towards, newFrom, newUntil]) => {
  expect(written(nudged(range(from, until), gesture, towards, grid))).toEqual([newFrom, newUntil])
})

test.for([
  ['from left to right', '2026-03-02T10:10', '2026-03-02T11:50', '2026-03-02T10:00', '2026-03-02T12:00'],
  ['from right to left', '2026-03-02T11:50', '2026-03-02T10:10', '2026-03-02T10:00', '2026-03-02T12:00'],
  ['to a point exactly', '2026-03-02T10:00', '2026-03-02T12:00', '2026-03-02T10:00', '2026-03-02T12:00'],
  ['a click is one step', '2026-03-02T10:10', '2026-03-02T10:10', '2026-03-02T10:00', '2026-03-02T11:00'],
  [
    'over the hour that is skipped',
    '2026-03-29T00:30',
    '2026-03-29T01:30',
    '2026-03-29T00:00',
    '2026-03-29T02:00',
  ],
] as const)('drawn %s', ([, one, other, from, until]) => {
  expect(written(drawn(at(one), at(other), grid))).toEqual([from, until])
})

test('moved over the skipped hour and on, it is as long as before', () => {
  const quarters = { ...grid, stepMinutes: 15 }
  const first = range('2026-03-29T00:15', '2026-03-29T00:45')
  const length = wallLength(first, grid.timeZone)
  const right = (block: typeof first) => nudged(block, 'move', 'later', quarters, length)
  expect(written(right(right(right(right(first)))))).toEqual(['2026-03-29T01:15', '2026-03-29T01:45'])
})
