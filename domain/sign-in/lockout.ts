import { after } from '../time/instant.ts'

/** What failed sign-ins are counted by: the address of mail that was given, and the network address it came from. */
export type Counted = 'account' | 'ip'

export type Failures = { count: number; lastAt: Date }

/** Many people share the address of an office, so it may fail more often. */
const FREE: Record<Counted, number> = { account: 5, ip: 25 }
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 15 * 60
const FORGOTTEN_AFTER_HOURS = 24

/** How long after its last failure nothing is tried: none for the first few, then twice as long each time. */
export function waitSeconds(by: Counted, count: number): number {
  const beyond = count - FREE[by]
  if (beyond < 0) return 0
  return Math.min(FIRST_WAIT_SECONDS * 2 ** Math.min(beyond, 30), LONGEST_WAIT_SECONDS)
}

/** The instant until which no attempt is looked at; null: now. */
export function lockedUntil(by: Counted, failures: Failures | null, now: Date): Date | null {
  if (failures === null) return null
  const until = after(failures.lastAt, { seconds: waitSeconds(by, failures.count) })
  return until > now ? until : null
}

/** What is counted after one more failure; a day without any begins anew. */
export function afterFailure(failures: Failures | null, now: Date): Failures {
  const forgotten = failures === null || now >= after(failures.lastAt, { hours: FORGOTTEN_AFTER_HOURS })
  return { count: forgotten ? 1 : failures.count + 1, lastAt: now }
}
