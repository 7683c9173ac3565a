import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { rank } from '../../../domain/search/rank.ts'
import { patternsOf } from '../../../domain/search/words.ts'
import type { Tx } from '../../database/transaction.ts'
import { actionId, actionName } from '../action-items/name.ts'
import { seenBy } from '../action-items/store.ts'
import { nameOf } from '../incidents/store.ts'
import type { RankedHit, Wanted } from './hit.ts'

/** What is still to be done first. */
export async function findActions(
  tx: Tx,
  actor: Actor,
  { typed, words, limit }: Wanted,
): Promise<RankedHit[]> {
  const id = actionId(typed.trim())
  const rows = await tx.db
    .selectFrom('action_items')
    .select(['id', 'title', 'state', 'owner', 'due_at', 'incident_id'])
    .where(sql<boolean>`(id = ${id}::bigint or title ilike all(${patternsOf(words)}::text[]))`)
    .where(seenBy(actor))
    .orderBy(sql`ended_at is not null`)
    .orderBy('due_at')
    .limit(limit + 1)
    .execute()
  return rows.map((row) => ({
    kind: 'action-item',
    id: actionName(row.id),
    title: row.title,
    detail: row.owner,
    status: row.state,
    severity: null,
    at: row.due_at.toISOString(),
    incident: row.incident_id && nameOf(row.incident_id),
    rank: rank(typed, { id: actionName(row.id), name: row.title }),
  }))
}
