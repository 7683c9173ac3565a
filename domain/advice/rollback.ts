import type { Judgement } from './judgement.ts'
import { isMitigated } from './is-mitigated.ts'
import type { Situation, SuspectedChange } from './situation.ts'

/** For so long it is worth to look for the cause; if it is still bad then, going back comes before understanding. */
export const investigateMinutes = 15

const worthBlaming = 0.5
const nearlyCertain = 0.85

/** Back to what worked: at once after a change that is nearly certain to be it, else after fifteen minutes. */
export function rollback(situation: Situation): Judgement {
  const { suspect, answers, elapsedMinutes } = situation
  if (isMitigated(situation)) return { verdict: 'not-now', because: ['it is mitigated and being watched'] }
  const late = elapsedMinutes >= investigateMinutes
  if (!isRollbackCandidate(suspect)) return withoutSuspect(late, elapsedMinutes)
  const found = [`"${suspect.summary}": ${suspect.because.join(', ')}`]
  if (answers.reversible === false)
    return { verdict: 'not-now', because: [...found, 'it cannot be taken back safely'] }
  if (suspect.kind === 'schema' && answers.reversible === undefined)
    return {
      verdict: 'consider',
      because: [...found, 'a change of a database is seldom taken back safely: ask first'],
    }
  if (answers.confident === true)
    return { verdict: 'do', because: [...found, 'you are confident that it is the cause'] }
  if (late) return { verdict: 'do', because: [...found, stillBad(elapsedMinutes)] }
  if (answers.confident === undefined && suspect.likelihood >= nearlyCertain)
    return { verdict: 'do', because: [...found, 'restoring the service comes before its cause'] }
  const left = Math.ceil(investigateMinutes - elapsedMinutes)
  return {
    verdict: 'consider',
    because: [...found, `investigate for ${left} more minutes; if it is still bad, roll back`],
  }
}

/** A change that is worth to be taken back. */
export function isRollbackCandidate(suspect: SuspectedChange | null): suspect is SuspectedChange {
  return suspect !== null && suspect.likelihood >= worthBlaming
}

function withoutSuspect(late: boolean, elapsedMinutes: number): Judgement {
  const unknown = 'no change is known that would explain it'
  if (!late) return { verdict: 'not-now', because: [unknown] }
  const goBack =
    'ask whether something was changed that nobody reported, and go back to the last state that worked'
  return { verdict: 'consider', because: [unknown, stillBad(elapsedMinutes), goBack] }
}

function stillBad(elapsedMinutes: number): string {
  return `it is still bad after ${Math.floor(elapsedMinutes)} minutes`
}
