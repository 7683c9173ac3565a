import { isRollbackCandidate } from '../advice/rollback.ts'
import type { SuspectedChange } from '../advice/situation.ts'
import type { Status } from '../incident/lifecycle.ts'
import { rollbackMinutes } from './checks-after.ts'

type Known = {
  readonly status: Status
  /** In which nobody moved it on. */
  readonly minutesInvestigating: number
  readonly suspect: SuspectedChange | null
  /** What was decided since it began. */
  readonly decisions: readonly string[]
}

const untilFound: ReadonlySet<Status> = new Set(['acknowledged', 'investigating'])

/** A decision against rolling back is one too. */
const rollback =
  /\broll(ed|s|ing)?[ -]?back\b|\brevert|\btak(e|ing) (it|the \w+) back\b|\broll(ing)?[ -]?forward\b/i

/** A quarter of an hour of looking, with a change at hand that could be taken back. */
export function noRollbackDecision({
  status,
  minutesInvestigating,
  suspect,
  decisions,
}: Known): string | null {
  if (!untilFound.has(status) || minutesInvestigating < rollbackMinutes) return null
  if (
    !isRollbackCandidate(suspect) ||
    suspect.kind === 'other' ||
    decisions.some((text) => rollback.test(text))
  )
    return null
  return `Investigating for ${Math.floor(minutesInvestigating)} minutes, and "${suspect.summary}" may be the cause (${suspect.because.join(', ')}). Decide whether to roll it back: restoring the service comes before knowing why.`
}
