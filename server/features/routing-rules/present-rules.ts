import type { RuleSet } from '../../../domain/alerting/route.ts'
import { wordsFor } from '../access/actor-ref.ts'
import type { RuleVersion } from '../routing/version-store.ts'

export function presentRules({ organisation, services }: RuleSet) {
  return {
    routing_rules: organisation,
    services: Object.entries(services).map(([id, rules]) => ({ id, routing_rules: rules })),
  }
}

export function presentRuleVersion({ number, author, note, created_at: at }: RuleVersion) {
  return { number, author: wordsFor(author), note, created_at: at.toISOString() }
}
