import type { Variant } from '../escalation/choose-steps.ts'
import type { Step as StoredStep } from '../escalation/policy.ts'
import type { PolicyVariant, Step } from './document.ts'

/** A variant as the walk takes it. */
export function variantOf({ when, time_zone: timeZone, hours, steps }: PolicyVariant): Variant {
  return { when, timeZone, hours, steps: steps.map(stepOf) }
}

export function stepOf({ wait_minutes: waitMinutes, round_robin: roundRobin, targets }: Step): StoredStep {
  return { waitMinutes, roundRobin, targets }
}
