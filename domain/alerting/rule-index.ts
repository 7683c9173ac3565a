import { wantedValues } from './condition.ts'
import { parseMatcher } from './matcher.ts'
import type { Condition } from './routing-rule.ts'
import { readerOf, type Subject } from './subject.ts'
import { indexByValue, type Needed, type ValueIndex } from './value-index.ts'

export function indexRules(conditions: readonly Condition[]): ValueIndex<Subject> {
  return indexByValue(conditions.map(neededValue))
}

function neededValue({ field, is, matchers = [], all = [] }: Condition): Needed<Subject> | null {
  if (field !== undefined && is !== undefined) return needed(field, wantedValues(is))
  for (const text of matchers) {
    const matcher = parseMatcher(text)
    if (matcher?.operator === '=') return needed(`labels.${matcher.label}`, [matcher.value])
  }
  for (const one of all) {
    const found = neededValue(one)
    if (found) return found
  }
  return null
}

function needed(field: string, values: string[]): Needed<Subject> | null {
  const read = readerOf(field)
  return read && { field, read, values }
}
