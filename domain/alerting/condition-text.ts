import type { Condition, Scalar } from './routing-rule.ts'

/** The condition as people say it: `labels.team is "db" and summary matches "^disk"`. */
export function conditionText(condition: Condition): string {
  const parts = partsOf(condition)
  return parts.length === 0 ? 'always' : parts.join(' and ')
}

function partsOf(condition: Condition): string[] {
  const {
    field = '',
    is,
    is_not,
    matches,
    matches_not,
    matchers = [],
    all = [],
    any,
    not,
    between,
  } = condition
  return [
    ...(is === undefined ? [] : [`${field} is ${valuesText(is)}`]),
    ...(is_not === undefined ? [] : [`${field} is not ${valuesText(is_not)}`]),
    ...(matches === undefined ? [] : [`${field} matches ${JSON.stringify(matches)}`]),
    ...(matches_not === undefined ? [] : [`${field} does not match ${JSON.stringify(matches_not)}`]),
    ...matchers,
    ...all.map(conditionText),
    ...(any ? [`(${any.map(conditionText).join(' or ')})`] : []),
    ...(not ? [`not (${conditionText(not)})`] : []),
    ...(between ? [betweenText(between)] : []),
  ]
}

function valuesText(values: Scalar | Scalar[]): string {
  return (Array.isArray(values) ? values : [values]).map((value) => JSON.stringify(value)).join(' or ')
}

function betweenText({ time_zone: zone, windows }: NonNullable<Condition['between']>): string {
  const texts = windows.map(({ days, from, to }) => `${days ? `${days.join(' ')} ` : ''}${from}–${to}`)
  return `between ${texts.join(' or ')} (${zone})`
}
