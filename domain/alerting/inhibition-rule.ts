import type { Compile } from './expression.ts'
import { compileMatchers, parseMatcher } from './matcher.ts'
import { labelReader } from './subject.ts'
import type { Matchable } from './suppression.ts'
import { candidates, indexByValue, type Needed, type ValueIndex } from './value-index.ts'

/**
 * As in Alertmanager: while an alert that meets all of `source` is open, alerts that meet all of `target` and have the
 * same values of the labels of `equal` page nobody.
 */
export type InhibitionRule = { id: string; source: string[]; target: string[]; equal: string[] }

type CompiledRule = {
  id: string
  isSource: (alert: Matchable) => boolean
  isTarget: (alert: Matchable) => boolean
  equal: ((alert: Matchable) => string)[]
}

export type Inhibition = {
  rules: CompiledRule[]
  bySource: ValueIndex<Matchable>
  byTarget: ValueIndex<Matchable>
  digest: Digest
}

/** A short name for a long one, since names are kept. */
type Digest = (text: string) => string

export function compileInhibition(
  rules: readonly InhibitionRule[],
  { compile, digest }: { compile: Compile; digest: Digest },
): Inhibition {
  return {
    rules: rules.map(({ id, source, target, equal }) => ({
      id,
      isSource: compileMatchers(source, compile),
      isTarget: compileMatchers(target, compile),
      equal: equal.map(labelReader),
    })),
    bySource: indexByValue(rules.map(({ source }) => neededLabel(source))),
    byTarget: indexByValue(rules.map(({ target }) => neededLabel(target))),
    digest,
  }
}

/** The names under which an alert, while it is open, is found by those that it inhibits. */
export function inhibitorNames({ rules, bySource, digest }: Inhibition, alert: Matchable): string[] {
  return candidates(bySource, alert, -1).flatMap((place) => {
    const rule = rules[place]
    if (!rule?.isSource(alert)) return []
    return digest(nameOf(rule, rule.isTarget(alert) ? 'both' : 'source', alert))
  })
}

/** Whose names keep the alert from paging, and by which rule. What meets both sides is not inhibited by its like. */
export function wantedInhibitors(
  { rules, byTarget, digest }: Inhibition,
  alert: Matchable,
): { rule: string; name: string }[] {
  return candidates(byTarget, alert, -1).flatMap((place) => {
    const rule = rules[place]
    if (!rule?.isTarget(alert)) return []
    const sides = rule.isSource(alert) ? (['source'] as const) : (['source', 'both'] as const)
    return sides.map((side) => ({ rule: rule.id, name: digest(nameOf(rule, side, alert)) }))
  })
}

function nameOf({ id, equal }: CompiledRule, side: 'source' | 'both', alert: Matchable): string {
  return JSON.stringify([id, side, ...equal.map((read) => read(alert))])
}

function neededLabel(matchers: readonly string[]): Needed<Matchable> | null {
  for (const text of matchers) {
    const matcher = parseMatcher(text)
    if (matcher?.operator === '=') {
      return { field: matcher.label, read: labelReader(matcher.label), values: [matcher.value] }
    }
  }
  return null
}
