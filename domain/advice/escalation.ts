import type { Judgement } from './judgement.ts'
import { isMitigated } from './is-mitigated.ts'
import type { Situation } from './situation.ts'

/** Without a known cause for so long, others are asked. */
const noProgressMinutes = 30

const untilKnown: ReadonlySet<Situation['status']> = new Set(['detected', 'acknowledged', 'investigating'])

/** More people: any one reason suffices. */
export function escalation(situation: Situation): Judgement {
  const { status, elapsedMinutes, mitigateMinutes, errorRate, isGettingWorse, answers } = situation
  if (isMitigated(situation)) return { verdict: 'not-now', because: ['it is mitigated and being watched'] }
  const minutes = Math.floor(elapsedMinutes)
  const missesTarget =
    mitigateMinutes !== null && elapsedMinutes >= mitigateMinutes && status !== 'monitoring'
  const reasons = [
    answers.expertise_missing && 'somebody is missing who knows this: page the specialist',
    answers.decision_needed && 'it needs a decision of the management: page the manager',
    answers.vendor_needed && 'it needs a vendor: open a ticket of the highest urgency',
    missesTarget && `not mitigated after ${minutes} minutes, with a target of ${mitigateMinutes}`,
    untilKnown.has(status) &&
      elapsedMinutes >= noProgressMinutes &&
      `no cause is known after ${minutes} minutes`,
    errorRate === 'rising' && 'the error rate rises',
    isGettingWorse && 'it gets worse: consider a higher severity too',
  ].filter((reason) => typeof reason === 'string')
  return reasons.length > 0
    ? { verdict: 'do', because: reasons }
    : { verdict: 'not-now', because: ['nobody is known to be missing, and the targets are met so far'] }
}
