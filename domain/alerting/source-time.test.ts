import { expect, test } from 'vitest'
import { sourceTime } from './source-time.ts'

const received = new Date('2026-03-01T12:00:00Z')

const rows: [claim: string, happenedAt: string | null, counts: boolean][] = [
  ['no time is none', null, false],
  ['a moment ago', '2026-03-01T11:59:58Z', true],
  ['a day late', '2026-02-28T12:00:00Z', true],
  ['later than that is not believed', '2026-02-28T11:59:59Z', false],
  ['a clock that is a little ahead', '2026-03-01T12:05:00Z', true],
  ['one that is further ahead is wrong', '2026-03-01T12:05:01Z', false],
  ['a clock that began anew in 1970 is wrong', '1970-01-01T00:03:00Z', false],
]

test.each(rows)('%s', (_claim, text, counts) => {
  const happenedAt = text === null ? null : new Date(text)
  expect(sourceTime(happenedAt, received)).toEqual(counts ? happenedAt : null)
})
