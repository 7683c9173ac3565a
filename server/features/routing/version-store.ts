import { sql } from 'kysely'
import type { RuleSet } from '../../../domain/alerting/route.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'

export type RuleVersion = {
  number: number
  content: RuleSet
  author: ActorRef
  note: string | null
  created_at: Date
}

/** 0 before the first change. */
export async function latestRuleVersion(tx: Tx): Promise<number> {
  const { last } = await tx.db
    .selectFrom('routing_rule_versions')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .executeTakeFirstOrThrow()
  return last
}

/** Newest first, those before `before`. */
export async function listRuleVersions(
  tx: Tx,
  { before, limit }: { before: number; limit: number },
): Promise<RuleVersion[]> {
  return await tx.db
    .selectFrom('routing_rule_versions')
    .selectAll()
    .where('number', '<', before)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
}

export async function findRuleVersion(tx: Tx, number: number): Promise<RuleVersion | undefined> {
  return await tx.db
    .selectFrom('routing_rule_versions')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The newest version that is not what there is now. */
export async function ruleVersionBefore(tx: Tx, now: RuleSet): Promise<RuleVersion | undefined> {
  return await tx.db
    .selectFrom('routing_rule_versions')
    .selectAll()
    .where(sql<boolean>`content::jsonb <> ${JSON.stringify(now)}::jsonb`)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
