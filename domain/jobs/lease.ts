import { after } from '../time/instant.ts'

/**
 * A claim counts the attempt and moves `runAt` to the end of the lease, so that a job whose holder
 * died is due again by itself. `leased` stays set until the holder records what became of it.
 */
export type Job = { runAt: Date; attempt: number; leased: boolean; quarantinedAt: Date | null }

/** With these waits a job is tried for four minutes before it is quarantined. */
export const maxAttempts = 10

/** The wait before the next attempt, in milliseconds: 1 s doubling to 60 s. `attempt` counts from 1. */
export function backoff(attempt: number): number {
  return Math.min(60_000, 1000 * 2 ** (attempt - 1))
}

export type Claim =
  | { claim: true; attempt: number; takenOver: boolean }
  | { claim: false; because: 'not-due' | 'quarantined' }

/** `takenOver`: an earlier holder never reported, so what it did to the outside world is unknown. */
export function claimable(job: Job, now: Date): Claim {
  if (job.quarantinedAt) return { claim: false, because: 'quarantined' }
  if (job.runAt > now) return { claim: false, because: 'not-due' }
  return { claim: true, attempt: job.attempt + 1, takenOver: job.leased }
}

export function leaseUntil(now: Date, seconds = 30): Date {
  return after(now, { seconds })
}

export type Recording = { record: true } | { record: false; because: 'already-done' | 'taken-over' }

/** Fencing: whoever wakes up after losing its lease must not overwrite what the next holder did. */
export function mayRecord({
  job,
  mine,
}: {
  job: Pick<Job, 'attempt' | 'leased'> | null
  mine: number
}): Recording {
  if (!job || (job.attempt === mine && !job.leased)) return { record: false, because: 'already-done' }
  return job.attempt === mine ? { record: true } : { record: false, because: 'taken-over' }
}

export type AfterFailure = { do: 'retry'; runAt: Date } | { do: 'quarantine' }

export function afterFailure(job: Pick<Job, 'attempt'>, now: Date): AfterFailure {
  if (job.attempt >= maxAttempts) return { do: 'quarantine' }
  return { do: 'retry', runAt: after(now, { milliseconds: backoff(job.attempt) }) }
}
