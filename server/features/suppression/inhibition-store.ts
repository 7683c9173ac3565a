import { sql } from 'kysely'
import type { InhibitionRule } from '../../../domain/alerting/inhibition-rule.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'

export async function allInhibitionRules(tx: Tx): Promise<InhibitionRule[]> {
  return await tx.db
    .selectFrom('inhibition_rules')
    .select(['id', 'source', 'target', 'equal'])
    .orderBy(sql`id collate "C"`)
    .execute()
}

export function saveInhibitionRules(
  tx: Tx,
  { created, updated }: { created: InhibitionRule[]; updated: InhibitionRule[] },
): void {
  insertRows(tx, 'inhibition_rules', created)
  updateRows(tx, 'inhibition_rules', updated)
}

export async function removeInhibitionRules(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .deleteFrom('inhibition_rules')
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}
