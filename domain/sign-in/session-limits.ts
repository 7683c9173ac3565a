import { after } from '../time/instant.ts'

/** A phone that is woken at night must still be signed in, so who uses it stays so for long. */
const IDLE_DAYS = 30
export const LONGEST_DAYS = 90

export type SessionTimes = { created_at: Date; last_used_at: Date }

/** The first of both limits; from that instant on the session opens nothing. */
export function endOfSession({ created_at, last_used_at }: SessionTimes): Date {
  const [idle, absolute] = [
    after(last_used_at, { days: IDLE_DAYS }),
    after(created_at, { days: LONGEST_DAYS }),
  ]
  return idle < absolute ? idle : absolute
}

export function hasEnded(session: SessionTimes, now: Date): boolean {
  return now >= endOfSession(session)
}
