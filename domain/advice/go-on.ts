import type { Judgement } from './judgement.ts'
import { isMitigated } from './is-mitigated.ts'
import { resolution } from './resolution.ts'
import { investigateMinutes } from './rollback.ts'
import type { Situation } from './situation.ts'

/** Nothing but watching, while it is mitigated and not yet over. */
export function watch(situation: Situation): Judgement {
  const { status, alertsFiring, errorRate } = situation
  if (status !== 'monitoring')
    return { verdict: 'not-now', because: [`it is ${status}: there is nothing to watch yet`] }
  if (!isMitigated(situation)) {
    const trouble =
      alertsFiring > 0
        ? 'alerts are firing again'
        : errorRate === 'rising'
          ? 'the error rate rises'
          : 'it gets worse'
    return { verdict: 'not-now', because: [`${trouble}: it is not over, go back to investigating`] }
  }
  const { verdict, because } = resolution(situation)
  return verdict === 'not-now'
    ? { verdict: 'do', because }
    : { verdict: 'consider', because: ['it may be over'] }
}

/** Looking for the cause, as long as that is quicker than what is at hand. */
export function investigation(situation: Situation): Judgement {
  const { status, elapsedMinutes, stableMinutes } = situation
  if (isMitigated(situation))
    return { verdict: 'not-now', because: ['the cause can wait until it is resolved'] }
  if (stableMinutes !== null) return { verdict: 'do', because: ['it is in monitoring, but not over'] }
  if (status === 'identified' || status === 'mitigating')
    return { verdict: 'not-now', because: ['the cause is known: mitigate'] }
  const left = investigateMinutes - elapsedMinutes
  if (left > 0)
    return {
      verdict: 'do',
      because: [`for ${Math.ceil(left)} more minutes; then mitigate, cause or no cause`],
    }
  return {
    verdict: 'consider',
    because: ['beside a mitigation: restoring the service comes before its cause'],
  }
}
