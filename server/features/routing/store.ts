import type { RuleSet } from '../../../domain/alerting/route.ts'
import type { RoutingRule } from '../../../domain/alerting/routing-rule.ts'
import type { Tx } from '../../database/transaction.ts'

/** In the order in which they are asked. */
export async function allRoutingRules(tx: Tx): Promise<RoutingRule[]> {
  const rows = await tx.db.selectFrom('routing_rules').select('rule').orderBy('place').execute()
  return rows.map(({ rule }) => rule)
}

export async function allRules(tx: Tx): Promise<{ rules: RuleSet; services: Set<string> }> {
  const organisation = await allRoutingRules(tx)
  const rows = await tx.db.selectFrom('services').select(['id', 'routing_rules']).execute()
  return {
    rules: { organisation, services: Object.fromEntries(rows.map((row) => [row.id, row.routing_rules])) },
    services: new Set(rows.map(({ id }) => id)),
  }
}
