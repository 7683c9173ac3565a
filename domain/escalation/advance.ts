import { after } from '../time/instant.ts'
import type { Policy, Position, Step, Target } from './policy.ts'

export type Advance =
  | { do: 'page'; round: number; step: number; targets: Target[]; next: Position; nextAt: Date }
  | { do: 'give-up'; because: 'exhausted' | 'no-steps' }

/**
 * Fires the step at `position`. After the last step of the last walk `next` points past the policy,
 * where this answers that it is exhausted. `turn` counts how often the step was used before, by any escalation.
 */
export function advance(
  policy: Policy,
  position: Position,
  now: Date,
  { turn = 0 }: { turn?: number } = {},
): Advance {
  if (policy.steps.length === 0) return { do: 'give-up', because: 'no-steps' }
  if (position.round > policy.repeat) return { do: 'give-up', because: 'exhausted' }
  const step = policy.steps[position.step]
  if (!step) return advance(policy, { round: position.round + 1, step: 0 }, now, { turn })
  return {
    do: 'page',
    ...position,
    targets: targetsInTurn(step, turn),
    next: following(policy, position),
    nextAt: after(now, { minutes: Math.max(0, step.waitMinutes) }),
  }
}

function following(policy: Policy, { round, step }: Position): Position {
  return step + 1 < policy.steps.length ? { round, step: step + 1 } : { round: round + 1, step: 0 }
}

function targetsInTurn(step: Step, turn: number): Target[] {
  if (!step.roundRobin) return step.targets
  const target = step.targets[turn % step.targets.length]
  return target ? [target] : []
}
