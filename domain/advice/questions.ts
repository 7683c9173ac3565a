import { isMitigated } from './is-mitigated.ts'
import { isRollbackCandidate } from './rollback.ts'
import { questionIds, type QuestionId, type Situation } from './situation.ts'

export type Question = { readonly id: QuestionId; readonly ask: string }

type Row = { readonly ask: string; readonly matters: (situation: Situation) => boolean }

const isGoingOn = (situation: Situation): boolean => !isMitigated(situation)
const hasSuspect = (situation: Situation): boolean =>
  isGoingOn(situation) && isRollbackCandidate(situation.suspect)

export const questions: Readonly<Record<QuestionId, Row>> = {
  confident: { ask: 'Are you confident that the suspected change is the cause?', matters: hasSuspect },
  reversible: { ask: 'Can the suspected change be taken back safely?', matters: hasSuspect },
  isolable: {
    ask: 'Can the broken part be switched off, or traffic be moved away from it?',
    matters: isGoingOn,
  },
  fix_ready: { ask: 'Is a fix ready that was tested?', matters: isGoingOn },
  expertise_missing: { ask: 'Is somebody missing who knows this part?', matters: isGoingOn },
  decision_needed: { ask: 'Does it need a decision that you may not make?', matters: isGoingOn },
  vendor_needed: { ask: 'Does it need the help of a vendor?', matters: isGoingOn },
  criteria_met: {
    ask: 'Are the criteria for resolving all met?',
    matters: ({ status }) => status === 'monitoring',
  },
}

/** Those that nobody answered and that would make a difference now. */
export function openQuestions(situation: Situation): Question[] {
  return questionIds
    .filter((id) => situation.answers[id] === undefined && questions[id].matters(situation))
    .map((id) => ({ id, ask: questions[id].ask }))
}
