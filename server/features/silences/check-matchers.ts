import { Refused } from '../../../api/problem.ts'
import { compileMatcher, parseMatcher } from '../../../domain/alerting/matcher.ts'
import { linearExpression } from '../routing/linear-expression.ts'

/** Their form was checked at the door; this is about the expressions in them. */
export function checkMatchers(matchers: string[]): void {
  for (const [index, text] of matchers.entries()) {
    const matcher = parseMatcher(text)
    try {
      if (matcher) compileMatcher(matcher, linearExpression)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      const path = `matchers[${index}]`
      const message = `the expression in ${text} cannot be read: ${error.message}`
      throw new Refused('invalid-request', `${path}: ${message}.`, [{ path, message }])
    }
  }
}
