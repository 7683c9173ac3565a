import { advance } from './advance.ts'
import { fallBack } from './fall-back.ts'
import type { Policy, Position, Target } from './policy.ts'

export type Walk = {
  steps: { round: number; step: number; at: Date; targets: Target[]; fallback: boolean }[]
  giveUp: { at: Date; because: 'exhausted' | 'no-steps' }
}

/** The whole walk if nobody answers, its fallback included. Round-robin steps are shown as if no other escalation used them. */
export function walk(policy: Policy, startAt: Date, fallback: Policy | null = null): Walk {
  const first = walkFrom({ ...policy, round: 0, step: 0 }, startAt, false)
  if (!fallback || fallback.steps.length === 0) return first
  const then = walkFrom(fallBack(policy, fallback), first.giveUp.at, true)
  return { steps: [...first.steps, ...then.steps], giveUp: then.giveUp }
}

function walkFrom(policy: Policy & Position, startAt: Date, fallback: boolean): Walk {
  const steps: Walk['steps'] = []
  let position: Position = { round: policy.round, step: policy.step }
  let at = startAt
  for (;;) {
    const decision = advance(policy, position, at, { turn: position.round })
    if (decision.do === 'give-up') return { steps, giveUp: { at, because: decision.because } }
    steps.push({ round: decision.round, step: decision.step, at, targets: decision.targets, fallback })
    position = decision.next
    at = decision.nextAt
  }
}
