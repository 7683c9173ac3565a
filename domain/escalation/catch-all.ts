import { after } from '../time/instant.ts'
import type { Advance } from './advance.ts'

export type CatchAllReason = 'nobody-on-call' | 'nobody-reachable' | 'exhausted' | 'no-policy'

/** What became of one step: whom its targets resolved to, and how many pages were planned for them. */
export type StepOutcome = { decision: Advance; people: number; pages: number }

export type CatchAll =
  | { needed: true; because: CatchAllReason }
  | { needed: false; because: 'somebody-is-paged' }

export function needsCatchAll({ decision, people, pages }: StepOutcome): CatchAll {
  if (decision.do === 'give-up') {
    return { needed: true, because: decision.because === 'no-steps' ? 'no-policy' : 'exhausted' }
  }
  if (people === 0) return { needed: true, because: 'nobody-on-call' }
  if (pages === 0) return { needed: true, because: 'nobody-reachable' }
  return { needed: false, because: 'somebody-is-paged' }
}

/** The catch-all is paged until somebody acknowledges; whether somebody did is asked when the time comes. */
export function nextCatchAll(now: Date): Date {
  return after(now, { minutes: 15 })
}
