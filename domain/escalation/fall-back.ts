import type { Policy, Position } from './policy.ts'

/** The walk when its own policy is through: the fallback's steps, in rounds that are new, since a page is unique per round. */
export function fallBack(walked: Policy, fallback: Policy): Policy & Position {
  const round = walked.steps.length === 0 ? 0 : walked.repeat + 1
  return { steps: fallback.steps, repeat: round + fallback.repeat, round, step: 0 }
}
