import { describe, expect, test } from 'vitest'
import { afterFailure, backoff, claimable, type Job, leaseUntil, maxAttempts, mayRecord } from './lease.ts'

const now = new Date('2026-03-02T03:00:00Z')
const secondsLater = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const due: Job = { runAt: now, attempt: 2, leased: false, quarantinedAt: null }

describe('a claim', () => {
  test('counts the attempt', () => {
    expect(claimable(due, now)).toEqual({ claim: true, attempt: 3, takenOver: false })
  })

  test('takes over a job whose holder never reported', () => {
    expect(claimable({ ...due, leased: true }, now)).toEqual({ claim: true, attempt: 3, takenOver: true })
  })

  test.each<[string, Partial<Job>, string]>([
    ['waits until the job is due', { runAt: secondsLater(0.001) }, 'not-due'],
    ['waits for the lease of another', { runAt: secondsLater(30), leased: true }, 'not-due'],
    ['leaves a quarantined job alone', { quarantinedAt: now }, 'quarantined'],
  ])('%s', (_claim, change, because) => {
    expect(claimable({ ...due, ...change }, now)).toEqual({ claim: false, because })
  })

  test('holds for 30 s unless told otherwise', () => {
    expect(leaseUntil(now)).toEqual(secondsLater(30))
    expect(leaseUntil(now, 5)).toEqual(secondsLater(5))
  })
})

describe('a result', () => {
  test.each([
    ['is recorded by the holder', { attempt: 3, leased: true }, { record: true }],
    [
      'is refused once another took over',
      { attempt: 4, leased: true },
      { record: false, because: 'taken-over' },
    ],
    [
      'is refused when already recorded',
      { attempt: 3, leased: false },
      { record: false, because: 'already-done' },
    ],
    ['is refused once the job is gone', null, { record: false, because: 'already-done' }],
  ])('%s', (_claim, job, answer) => {
    expect(mayRecord({ job, mine: 3 })).toEqual(answer)
  })
})

describe('after a failure', () => {
  test.each([
    [1, 1],
    [2, 2],
    [6, 32],
    [7, 60],
    [60, 60],
  ])('attempt %i is followed by a wait of %i s', (attempt, seconds) => {
    expect(backoff(attempt)).toBe(seconds * 1000)
  })

  test('the job is tried again', () => {
    expect(afterFailure({ attempt: 3 }, now)).toEqual({ do: 'retry', runAt: secondsLater(4) })
  })

  test('the last attempt is followed by quarantine', () => {
    expect(afterFailure({ attempt: maxAttempts }, now)).toEqual({ do: 'quarantine' })
  })
})
