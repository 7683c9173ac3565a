import { fieldNames, readerOf } from '../alerting/subject.ts'
import { severityNamed } from '../alerting/signal.ts'
import type { Actions, Condition } from '../alerting/routing-rule.ts'
import { textFault } from '../rendering/expression-fault.ts'
import { pathsOf } from '../rendering/fill-in.ts'
import { isTimeZone } from '../schedule/zone-offsets.ts'
import { effectiveScheme } from '../severity/effective-scheme.ts'
import { parseLevel, type Scheme } from '../severity/scheme.ts'
import type { Fault, Organisation, OrganisationFile } from './document.ts'
import { conditionsIn, rulesIn } from './rules-in.ts'
import { inhibitionExpressions } from './wrong-inhibition.ts'
import { matcherExpressions, wrongMatchers } from './wrong-matchers.ts'

const fieldList = fieldNames.join(', ')

/** What is wrong with routing rules, expressions and references aside. */
export function wrongRules(file: OrganisationFile, { settings }: Organisation): Fault[] {
  const scheme = effectiveScheme(settings.severity_scheme, settings.severity_levels)
  return rulesIn(file).flatMap(({ path, rule }) => [
    ...conditionsIn(`${path}.when`, rule.when).flatMap(wrongCondition),
    ...wrongActions(`${path}.then`, rule.then, scheme),
  ])
}

function wrongCondition({ path, condition }: { path: string; condition: Condition }): Fault[] {
  const { field, is, is_not, matches, matches_not, matchers = [], between } = condition
  const tests = [is, is_not, matches, matches_not].filter((test) => test !== undefined)
  const badZone = between !== undefined && !isTimeZone(between.time_zone)
  return [
    ...(field === undefined ? [] : unknownField(`${path}.field`, field)),
    ...(field === undefined && tests.length > 0
      ? [{ path: `${path}.field`, message: `is missing; say which: ${fieldList}` }]
      : []),
    ...(field !== undefined && tests.length === 0
      ? [{ path, message: `says nothing about "${field}"; add is, is_not, matches or matches_not` }]
      : []),
    ...wrongMatchers(`${path}.matchers`, matchers),
    ...(badZone
      ? [
          {
            path: `${path}.between.time_zone`,
            message: `"${between.time_zone}" is not a time zone such as Europe/Lisbon.`,
          },
        ]
      : []),
  ]
}

function unknownField(path: string, field: string): Fault[] {
  return readerOf(field) ? [] : [{ path, message: `no field "${field}"; there are ${fieldList}` }]
}

function wrongActions(path: string, then: Actions, scheme: Scheme): Fault[] {
  const { severity, extract = [], labels = {}, summary, service, suppress, drop, pause_seconds: pause } = then
  const verdicts = [suppress, drop, pause].filter((verdict) => verdict !== undefined)
  const levels = scheme.levels.map(({ name }) => name).join(', ')
  return [
    ...(severity === undefined || severityNamed(severity) || parseLevel(scheme, severity)
      ? []
      : [
          {
            path: `${path}.severity`,
            message: `"${severity}" is none of critical, error, warning, info, ${levels}`,
          },
        ]),
    ...extract.flatMap(({ field }, index) => unknownField(`${path}.extract[${index}].field`, field)),
    ...Object.entries(labels).flatMap(([name, text]) => wrongTemplate(`${path}.labels.${name}`, text)),
    ...wrongTemplate(`${path}.summary`, summary),
    ...wrongTemplate(`${path}.service`, service),
    ...(verdicts.length > 1 ? [{ path, message: 'give one of suppress, pause_seconds and drop' }] : []),
  ]
}

function wrongTemplate(path: string, text = ''): Fault[] {
  const message = textFault(text)
  if (message !== null) return [{ path, message }]
  return pathsOf(text).flatMap((field) => unknownField(path, field))
}

/** Every regular expression, for whoever can compile it; one of `extract` needs named groups. */
export function expressionsIn(
  file: OrganisationFile,
): { path: string; pattern: string; isExtract: boolean }[] {
  const inRules = rulesIn(file).flatMap(({ path, rule }) => [
    ...conditionsIn(`${path}.when`, rule.when).flatMap((placed) => testExpressions(placed)),
    ...(rule.then.extract ?? []).map(({ matches: pattern }, index) => ({
      path: `${path}.then.extract[${index}].matches`,
      pattern,
      isExtract: true,
    })),
  ])
  return [...inRules, ...inhibitionExpressions(file)]
}

function testExpressions({ path, condition }: { path: string; condition: Condition }) {
  const { matches, matches_not, matchers = [] } = condition
  const found = [
    { path: `${path}.matches`, pattern: matches },
    { path: `${path}.matches_not`, pattern: matches_not },
  ]
  return [
    ...found.flatMap(({ path: at, pattern }) =>
      pattern === undefined ? [] : [{ path: at, pattern, isExtract: false }],
    ),
    ...matcherExpressions(`${path}.matchers`, matchers),
  ]
}
