import { describe, expect, test } from 'vitest'
import { afterFailure, lockedUntil, waitSeconds, type Counted } from './lockout.ts'

const now = new Date('2026-03-02T09:00:00Z')
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1_000)

test.each<[string, Counted, number, number]>([
  ['a few mistakes cost nothing', 'account', 4, 0],
  ['the fifth costs half a minute', 'account', 5, 30],
  ['each further one twice as much', 'account', 7, 120],
  ['a quarter of an hour is the most', 'account', 12, 900],
  ['also after a million', 'account', 1_000_000, 900],
  ['an office may mistype more often', 'ip', 24, 0],
  ['but not for ever', 'ip', 25, 30],
])('%s', (_claim, by, count, seconds) => {
  expect(waitSeconds(by, count)).toBe(seconds)
})

describe('an attempt', () => {
  test.each([
    ['without failures before is looked at', null, null],
    ['during the wait is not', { count: 6, lastAt: secondsAgo(59) }, new Date(now.getTime() + 1_000)],
    ['after the wait is', { count: 6, lastAt: secondsAgo(60) }, null],
  ])('%s', (_claim, failures, until) => {
    expect(lockedUntil('account', failures, now)).toEqual(until)
  })
})

test.each([
  ['the first is counted', null, 1],
  ['the next is added', { count: 6, lastAt: secondsAgo(3_600) }, 7],
  ['those of yesterday are forgotten', { count: 6, lastAt: secondsAgo(24 * 3_600) }, 1],
])('of failures %s', (_claim, failures, count) => {
  expect(afterFailure(failures, now)).toEqual({ count, lastAt: now })
})
