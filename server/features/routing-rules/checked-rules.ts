import { check } from '../../../domain/organisation/check.ts'
import type { Organisation } from '../../../domain/organisation/document.ts'
import { refuseFaults } from '../organisation/refuse-faults.ts'
import { wrongExpressions } from '../routing/wrong-expressions.ts'
import { type GivenRules, withRules } from './with-rules.ts'

/** What there would be with these rules; refused when they could not be published. */
export function checkedRules(current: Organisation, given: GivenRules): Organisation {
  const { file, wanted } = withRules(current, given)
  refuseFaults([...check(file, current, { merged: wanted }), ...wrongExpressions(file)])
  return wanted
}
