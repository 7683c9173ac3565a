import { sql } from 'kysely'
import type { RoutingRule } from '../../../domain/alerting/routing-rule.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'

export function saveRoutingRules(tx: Tx, rules: readonly RoutingRule[]): void {
  tx.defer(sql`delete from routing_rules`.execute(tx.db))
  insertRows(
    tx,
    'routing_rules',
    rules.map((rule, place) => ({ id: rule.id, place, rule })),
  )
}
