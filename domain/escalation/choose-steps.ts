import { isOccasion, type Occasion } from './occasion.ts'
import type { Policy, Step } from './policy.ts'

/** Other steps for other times. */
export type Variant = Occasion & { steps: Step[] }

/** A policy as it stands, before an escalation takes its steps. */
export type StandingPolicy = Policy & { variants: Variant[] }

/** The steps of the first variant whose time it is, else those of the policy. They are kept for the whole walk. */
export function chooseSteps(
  { steps, repeat, variants }: StandingPolicy,
  at: Date,
  holidays: ReadonlySet<string>,
): { policy: Policy; variant: Variant['when'] | null } {
  const variant = variants.find((one) => isOccasion(one, at, holidays))
  return variant
    ? { policy: { steps: variant.steps, repeat }, variant: variant.when }
    : { policy: { steps, repeat }, variant: null }
}
