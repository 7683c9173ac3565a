import type { RoutingRule } from '../../../domain/alerting/routing-rule.ts'
import { fieldTestOf, operators } from './field-test.ts'

/** The key tells rules apart while they are moved and renamed. */
export type DraftRule = { key: string; rule: RoutingRule }

let made = 0

export function draftOf(rules: readonly RoutingRule[]): DraftRule[] {
  return rules.map((rule) => {
    made += 1
    return { key: `rule-${made}`, rule }
  })
}

export function rulesOf(drafts: readonly DraftRule[]): RoutingRule[] {
  return drafts.map(({ rule }) => rule)
}

export function newRule(taken: readonly DraftRule[]): RoutingRule {
  const ids = new Set(taken.map(({ rule }) => rule.id))
  let number = taken.length + 1
  while (ids.has(`rule-${number}`)) number += 1
  return { id: `rule-${number}`, when: { matchers: [] }, then: {}, stop: false }
}

/** Whether fields can hold all of it; what nests or compares fields is written as text. */
export function isSimple({ when, then }: RoutingRule): boolean {
  const known = new Set(['matchers', 'between', 'field', ...operators])
  const shown = new Set(['service', 'severity', 'urgency', 'summary', 'suppress', 'drop', 'pause_seconds'])
  return (
    fieldTestOf(when) !== null &&
    Object.keys(when).every((name) => known.has(name)) &&
    Object.keys(then).every((name) => shown.has(name))
  )
}

/** A rule that was written as JSON; its shape is checked by the server. */
export function readRule(text: string): RoutingRule | null {
  try {
    const read: unknown = JSON.parse(text)
    return isRule(read) ? { ...read, stop: read.stop ?? false } : null
  } catch {
    return null
  }
}

function isRule(read: unknown): read is RoutingRule {
  return (
    typeof read === 'object' &&
    read !== null &&
    'id' in read &&
    typeof read.id === 'string' &&
    'when' in read &&
    typeof read.when === 'object' &&
    'then' in read &&
    typeof read.then === 'object'
  )
}
