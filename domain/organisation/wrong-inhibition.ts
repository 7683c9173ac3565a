import type { Fault, OrganisationFile } from './document.ts'
import { matcherExpressions, wrongMatchers } from './wrong-matchers.ts'

/** What is wrong with the matchers of inhibition rules, expressions aside. */
export function wrongInhibition(file: OrganisationFile): Fault[] {
  return sidesIn(file).flatMap(({ path, matchers }) => wrongMatchers(path, matchers))
}

export function inhibitionExpressions(file: OrganisationFile) {
  return sidesIn(file).flatMap(({ path, matchers }) => matcherExpressions(path, matchers))
}

function sidesIn({ inhibition_rules: rules }: OrganisationFile): { path: string; matchers: string[] }[] {
  return rules.flatMap(({ source, target }, index) => [
    { path: `inhibition_rules[${index}].source`, matchers: source },
    { path: `inhibition_rules[${index}].target`, matchers: target },
  ])
}
