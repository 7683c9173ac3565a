import { sql } from 'kysely'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { keyOf } from './store.ts'

/** When a source dated its last resolve of a key, for signals of before that come after it. */
export type DatedResolve = { integration: string; dedupKey: string; happenedAt: Date }

export async function readDatedResolves(
  tx: Tx,
  keys: { integration: string; dedupKey: string }[],
): Promise<Map<string, Date>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<DatedResolve>`
    select integration_id as integration, dedup_key as "dedupKey", happened_at as "happenedAt"
    from unnest(${keys.map(({ integration }) => integration)}::text[], ${keys.map(({ dedupKey }) => dedupKey)}::text[])
      as given(integration_id, dedup_key)
    join dated_resolves using (integration_id, dedup_key)`.execute(tx.db)
  return new Map(rows.map((row) => [keyOf(row), row.happenedAt]))
}

export function saveDatedResolves(tx: Tx, resolves: DatedResolve[]): void {
  if (resolves.length === 0) return
  tx.defer(
    sql`insert into dated_resolves (integration_id, dedup_key, happened_at)
      select * from unnest(
        ${resolves.map(({ integration }) => integration)}::text[],
        ${resolves.map(({ dedupKey }) => dedupKey)}::text[],
        ${resolves.map(({ happenedAt }) => happenedAt)}::timestamptz[])
      on conflict (integration_id, dedup_key) do update
        set happened_at = greatest(dated_resolves.happened_at, excluded.happened_at)`.execute(tx.db),
  )
}

/** Signals that are older are not believed to be late, so nobody asks any more. */
export async function forgetDatedResolves(tx: Tx): Promise<void> {
  await tx.db
    .deleteFrom('dated_resolves')
    .where('happened_at', '<', before(tx.now, { hours: 24 }))
    .execute()
}
