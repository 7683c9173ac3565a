import { advance } from './advance.ts'
import type { Policy, Position, Target } from './policy.ts'

export type Walk = {
  steps: { round: number; step: number; at: Date; targets: Target[] }[]
  giveUp: { at: Date; because: 'exhausted' | 'no-steps' }
}

/** The whole walk if nobody answers. Round-robin steps are shown as if no other escalation used them. */
export function walk(policy: Policy, startAt: Date): Walk {
  const steps: Walk['steps'] = []
  let position: Position = { round: 0, step: 0 }
  let at = startAt
  for (;;) {
    const decision = advance(policy, position, at, { turn: position.round })
    if (decision.do === 'give-up') return { steps, giveUp: { at, because: decision.because } }
    steps.push({ round: decision.round, step: decision.step, at, targets: decision.targets })
    position = decision.next
    at = decision.nextAt
  }
}
