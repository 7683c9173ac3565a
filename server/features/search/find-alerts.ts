import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { rank } from '../../../domain/search/rank.ts'
import { patternsOf } from '../../../domain/search/words.ts'
import type { Tx } from '../../database/transaction.ts'
import { alertIsVisible } from '../alerts/list-alerts.ts'
import { nameOf } from '../incidents/store.ts'
import type { RankedHit, Wanted } from './hit.ts'

/** Those that are open: what was resolved is found by its incident. */
export async function findAlerts(
  tx: Tx,
  actor: Actor,
  { typed, words, limit }: Wanted,
): Promise<RankedHit[]> {
  const rows = await tx.db
    .selectFrom('alerts')
    .select(['id', 'summary', 'dedup_key', 'status', 'service_id', 'severity', 'incident_id', 'last_seen_at'])
    .where('status', '<>', 'resolved')
    .where(sql<boolean>`(dedup_key || ' ' || summary) ilike all(${patternsOf(words)}::text[])`)
    .where(alertIsVisible(actor))
    .orderBy('last_seen_at', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map((row) => ({
    kind: 'alert',
    id: row.id,
    title: row.summary,
    detail: row.service_id,
    status: row.status,
    severity: row.severity,
    at: row.last_seen_at.toISOString(),
    incident: row.incident_id && nameOf(row.incident_id),
    rank: rank(typed, { id: row.dedup_key, name: row.summary }),
  }))
}
