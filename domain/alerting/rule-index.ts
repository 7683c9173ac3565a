import { wantedValues } from './condition.ts'
import { parseMatcher } from './matcher.ts'
import type { Condition } from './routing-rule.ts'
import { readerOf, type Reader, type Subject } from './subject.ts'

/** Which rules a subject can meet at all, without asking each: most name a value that a field must have. */
export type RuleIndex = {
  /** Rules of which nothing is known; in order. */
  open: number[]
  byField: { read: Reader; byValue: Map<string, number[]> }[]
}

type Needed = { field: string; values: string[] }

export function indexRules(conditions: readonly Condition[]): RuleIndex {
  const open: number[] = []
  const byField = new Map<string, { read: Reader; byValue: Map<string, number[]> }>()
  for (const [place, condition] of conditions.entries()) {
    const needed = neededValue(condition)
    const read = needed && readerOf(needed.field)
    if (!needed || !read) {
      open.push(place)
      continue
    }
    const { byValue } = byField.getOrInsertComputed(needed.field, () => ({ read, byValue: new Map() }))
    for (const value of new Set(needed.values)) byValue.getOrInsertComputed(value, () => []).push(place)
  }
  return { open, byField: [...byField.values()] }
}

/** The places of the rules after `after` that may hold, in order. */
export function candidates({ open, byField }: RuleIndex, subject: Subject, after: number): number[] {
  let named: number[] | null = null
  for (const { read, byValue } of byField) {
    const found = byValue.get(read(subject))
    if (found) named = named ? [...named, ...found] : found
  }
  if (named === null) return after < 0 ? open : open.filter((place) => place > after)
  return [...open, ...named].filter((place) => place > after).toSorted((one, other) => one - other)
}

/** A field without which the condition cannot hold, with the values that it may have. */
function neededValue({ field, is, matchers = [], all = [] }: Condition): Needed | null {
  if (field !== undefined && is !== undefined) return { field, values: wantedValues(is) }
  for (const text of matchers) {
    const matcher = parseMatcher(text)
    if (matcher?.operator === '=') return { field: `labels.${matcher.label}`, values: [matcher.value] }
  }
  for (const one of all) {
    const needed = neededValue(one)
    if (needed) return needed
  }
  return null
}
