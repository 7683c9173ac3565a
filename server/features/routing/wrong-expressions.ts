import type { Fault, OrganisationFile } from '../../../domain/organisation/document.ts'
import { expressionsIn } from '../../../domain/organisation/wrong-rules.ts'
import { linearExpression } from './linear-expression.ts'

/** Regular expressions of rules that cannot be used. */
export function wrongExpressions(file: OrganisationFile): Fault[] {
  return expressionsIn(file).flatMap(({ path, pattern, isExtract }) => {
    const why = whyNot(pattern, isExtract)
    return why === null ? [] : [{ path, message: why }]
  })
}

function whyNot(pattern: string, isExtract: boolean): string | null {
  try {
    const { names } = linearExpression(pattern)
    return isExtract && names.length === 0
      ? 'has no named group, such as (?P<host>[a-z]+), that could become a label'
      : null
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return `is no regular expression of RE2, which has no look-around and no back-references: ${error.message}`
  }
}
