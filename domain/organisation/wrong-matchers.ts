import { parseMatcher, wholeValue } from '../alerting/matcher.ts'
import type { Fault } from './document.ts'

export function wrongMatchers(path: string, matchers: readonly string[]): Fault[] {
  return matchers.flatMap((text, index) => {
    const message = `"${text}" is no matcher such as team="db", team!="db", team=~"db-.*" or team!~"db-.*"`
    return parseMatcher(text) ? [] : [{ path: `${path}[${index}]`, message }]
  })
}

/** Their regular expressions, as they are compiled. */
export function matcherExpressions(path: string, matchers: readonly string[]) {
  return matchers.flatMap((text, index) => {
    const matcher = parseMatcher(text)
    if (!matcher?.operator.includes('~')) return []
    return [{ path: `${path}[${index}]`, pattern: wholeValue(matcher.value), isExtract: false }]
  })
}
