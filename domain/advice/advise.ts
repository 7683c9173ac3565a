import { escalation } from './escalation.ts'
import { investigation, watch } from './go-on.ts'
import { partialRestoration } from './partial-restoration.ts'
import { verdicts, type Judgement } from './judgement.ts'
import { openQuestions, type Question } from './questions.ts'
import { resolution } from './resolution.ts'
import { rollback } from './rollback.ts'
import { rollForward } from './roll-forward.ts'
import type { Situation } from './situation.ts'

export const options = [
  'resolve',
  'rollback',
  'partial',
  'roll-forward',
  'escalate',
  'watch',
  'investigate',
] as const
export type Option = (typeof options)[number]

export type Advice = {
  /** The best first: what to do, then what to consider, then what not to do now. */
  readonly options: ({ readonly option: Option } & Judgement)[]
  /** Answers that would change the advice. */
  readonly questions: Question[]
}

type Rule = (situation: Situation) => Judgement

/** In the order in which they are preferred when several are advised. */
const rules: Record<Option, Rule> = {
  resolve: resolution,
  rollback,
  partial: partialRestoration,
  'roll-forward': rollForward,
  escalate: escalation,
  watch,
  investigate: investigation,
}

/** Advice to the commander, who decides. Each option is judged by itself, so that all reasons are seen. */
export function advise(situation: Situation): Advice {
  const judged = options.map((option) => ({ option, ...rules[option](situation) }))
  return {
    options: verdicts.flatMap((verdict) => judged.filter((one) => one.verdict === verdict)),
    questions: openQuestions(situation),
  }
}
