import { after } from '../time/instant.ts'
import type { Verdict } from './carry-out.ts'
import type { Suppression } from './suppression.ts'

/** As long as a rule says, else its service. */
export function secondsToWait(verdict: Verdict | null, ofService: number): number {
  return verdict?.do === 'pause' ? verdict.seconds : ofService
}

/** A new alert waits whether it resolves itself; null where nobody wants it to. */
export function pause(alert: string, seconds: number, at: Date): Suppression | null {
  if (seconds <= 0) return null
  return {
    by: 'pause',
    id: alert,
    until: after(at, { seconds }).toISOString(),
    because: `It waits ${seconds} s whether it resolves itself`,
  }
}
