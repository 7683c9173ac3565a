import type { Judgement } from './judgement.ts'
import { isMitigated } from './is-mitigated.ts'
import { isRollbackCandidate } from './rollback.ts'
import type { Situation } from './situation.ts'

/** A fix on top of what is broken: where there is nothing to go back to, or no way back. */
export function rollForward(situation: Situation): Judgement {
  const { answers, suspect, status } = situation
  if (isMitigated(situation))
    return { verdict: 'not-now', because: ['it is mitigated; the proper fix can wait for review'] }
  const noWayBack = answers.reversible === false
  if (answers.fix_ready === true) {
    if (noWayBack)
      return { verdict: 'do', because: ['a fix is ready', 'the change cannot be taken back safely'] }
    if (!isRollbackCandidate(suspect))
      return { verdict: 'do', because: ['a fix is ready', 'there is no change to take back'] }
    return {
      verdict: 'consider',
      because: ['a fix is ready', 'but rolling back is quicker and was tested before'],
    }
  }
  if (noWayBack)
    return { verdict: 'consider', because: ['the change cannot be taken back safely: prepare a fix'] }
  const isUnready = answers.fix_ready === false
  if (status === 'identified' || status === 'mitigating') {
    const next = isUnready ? 'prepare a fix' : 'say whether a fix is ready'
    return { verdict: 'consider', because: [`the cause is known: ${next}`] }
  }
  const why = isUnready
    ? 'no fix is ready'
    : 'the cause is not known, and a fix of a guess makes things worse'
  return { verdict: 'not-now', because: [why] }
}
