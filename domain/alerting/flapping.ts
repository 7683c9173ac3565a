import { after } from '../time/instant.ts'
import type { Suppression } from './suppression.ts'

export type FlappingRule = { changes: number; minutes: number }

/**
 * `changesBefore`: how often it opened or was resolved in the minutes of the rule; `paged`: for one of these.
 * `pauseSeconds`: how long it waits anyway.
 */
type Recurrence = { alert: string; changesBefore: number; paged: boolean; pauseSeconds: number }

/**
 * Whether a trouble that fires anew is kept from paging again. It flaps when, counting this time, it has opened or been
 * resolved as often as the rule says; it is calm when it has gone on firing, or been over, for as many minutes. Until
 * that is known it waits for as long as a change takes at that pace. What paged nobody yet is not kept from it.
 */
export function flapping(
  { changes, minutes }: FlappingRule,
  { alert, changesBefore, paged, pauseSeconds }: Recurrence,
  at: Date,
): Suppression | null {
  if (!paged) return null
  const counted = changesBefore + 1
  const changed = `${counted} changes of state in ${minutes} minutes`
  if (counted >= changes) {
    const until = after(at, { minutes }).toISOString()
    return { by: 'flapping', id: alert, until, because: `It flaps: ${changed}` }
  }
  const seconds = Math.ceil((minutes * 60) / (changes - 1))
  if (pauseSeconds >= seconds) return null
  return {
    by: 'pause',
    id: alert,
    until: after(at, { seconds }).toISOString(),
    because: `It came back: ${changed}. It waits ${seconds} s whether it goes again`,
  }
}
