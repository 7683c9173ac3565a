import type { ChangeKind } from '../change/kind-of-change.ts'
import type { Status } from '../incident/lifecycle.ts'
import type { Trend } from './error-rate-trend.ts'

/** What an incident knows of itself when its commander asks what to do. */
export type Situation = {
  readonly status: Status
  /** Since it was declared, or else detected. */
  readonly elapsedMinutes: number
  /** How long it has been in monitoring; null: it is not. */
  readonly stableMinutes: number | null
  readonly stabilityMinutes: number
  /** The target of its level, where that runs by the clock. */
  readonly mitigateMinutes: number | null
  /** The likeliest of the changes before it. */
  readonly suspect: SuspectedChange | null
  readonly errorRate: Trend | null
  readonly alertsFiring: number
  /** Null: there is none; undefined: nobody has said. */
  readonly workaround: string | null | undefined
  readonly isGettingWorse: boolean | undefined
  readonly answers: Answers
}

export type SuspectedChange = {
  readonly summary: string
  readonly kind: ChangeKind
  readonly likelihood: number
  readonly because: readonly string[]
}

export const questionIds = [
  'confident',
  'reversible',
  'isolable',
  'fix_ready',
  'expertise_missing',
  'decision_needed',
  'vendor_needed',
  'criteria_met',
] as const
export type QuestionId = (typeof questionIds)[number]

/** What only people know; what nobody answered is left out. */
export type Answers = { readonly [Id in QuestionId]?: boolean | undefined }
