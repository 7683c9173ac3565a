import type { Judgement } from './judgement.ts'
import type { Situation } from './situation.ts'

/** Over: watched for long enough, with nothing that says otherwise and the criteria confirmed. */
export function resolution(situation: Situation): Judgement {
  const { status, stableMinutes, stabilityMinutes, alertsFiring, errorRate, answers } = situation
  if (stableMinutes === null)
    return { verdict: 'not-now', because: [`it is ${status}, not being watched in monitoring`] }
  const watched = Math.floor(stableMinutes)
  const against = [
    stableMinutes < stabilityMinutes && `in monitoring for ${watched} of ${stabilityMinutes} minutes`,
    alertsFiring > 0 && `${alertsFiring} ${alertsFiring === 1 ? 'alert is' : 'alerts are'} still firing`,
    errorRate === 'rising' && 'the error rate rises',
    answers.criteria_met === false && 'the criteria are not all met',
  ].filter((reason) => typeof reason === 'string')
  if (against.length > 0) return { verdict: 'not-now', because: against }
  const stable = [`stable in monitoring for ${watched} minutes`, 'no alert is firing']
  if (answers.criteria_met === true) return { verdict: 'do', because: [...stable, 'the criteria are met'] }
  return { verdict: 'consider', because: [...stable, 'confirm the criteria for resolving'] }
}
