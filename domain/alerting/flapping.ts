import { after } from '../time/instant.ts'
import type { Suppression } from './suppression.ts'

export type FlappingRule = { changes: number; minutes: number }

/**
 * Whether a trouble that fires anew flaps: counting this one it has opened or been resolved so many times in so many
 * minutes. It is calm when it has gone on firing, or been over, for as many minutes.
 */
export function flapping(
  { changes, minutes }: FlappingRule,
  { alert, changesBefore }: { alert: string; changesBefore: number },
  at: Date,
): Suppression | null {
  const counted = changesBefore + 1
  if (counted < changes) return null
  return {
    by: 'flapping',
    id: alert,
    until: after(at, { minutes }).toISOString(),
    because: `It flaps: ${counted} changes of state in ${minutes} minutes`,
  }
}
