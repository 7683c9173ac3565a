import type { Judgement } from './judgement.ts'
import { isMitigated } from './is-mitigated.ts'
import type { Situation } from './situation.ts'

/** Part of the service for now: the broken part off, the traffic elsewhere, or a workaround. */
export function partialRestoration(situation: Situation): Judgement {
  const { answers, workaround } = situation
  if (isMitigated(situation)) return { verdict: 'not-now', because: ['it is mitigated and being watched'] }
  const known = workaround ? [`there is a workaround: ${workaround}`] : []
  if (answers.isolable === true)
    return { verdict: 'do', because: ['the broken part can be switched off or kept from traffic', ...known] }
  if (workaround)
    return {
      verdict: 'consider',
      because: [...known, 'it gives time for the proper fix; list it, to undo it later'],
    }
  if (answers.isolable === false)
    return {
      verdict: 'not-now',
      because: ['the broken part cannot be separated, and there is no workaround'],
    }
  return {
    verdict: 'not-now',
    because: ['neither a workaround is known nor a part that could be switched off'],
  }
}
