import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type SilenceRow = Selectable<Tables['silences']>

export type CountedSilence = SilenceRow & { suppressedAlerts: string }

const suppressedAlerts = sql<string>`(select count(*) from alerts
  where alerts.suppression->>'id' = silences.id::text and alerts.suppression is not null)`.as(
  'suppressedAlerts',
)

export async function findSilences(
  tx: Tx,
  { endedToo, before, limit }: { endedToo: boolean; before: string | null; limit: number },
): Promise<CountedSilence[]> {
  let query = tx.db.selectFrom('silences').selectAll().select(suppressedAlerts)
  if (!endedToo) query = query.where('ends_at', '>', tx.now)
  if (before !== null) query = query.where('id', '<', before)
  return await query.orderBy('id', 'desc').limit(limit).execute()
}

export async function silenceById(tx: Tx, id: string): Promise<CountedSilence | null> {
  const query = tx.db.selectFrom('silences').selectAll().select(suppressedAlerts)
  return (await query.where('id', '=', id).executeTakeFirst()) ?? null
}

export async function insertSilence(tx: Tx, { author, ...row }: SilenceRow): Promise<void> {
  await tx.db
    .insertInto('silences')
    .values({ ...row, author: JSON.stringify(author) })
    .execute()
}

/** One that has not begun never does. */
export async function endSilenceNow(tx: Tx, id: string): Promise<void> {
  await tx.db
    .updateTable('silences')
    .set({ ends_at: tx.now, starts_at: sql<Date>`least(starts_at, ${tx.now})` })
    .where('id', '=', id)
    .execute()
}

export async function teamsOfServices(tx: Tx, ids: string[]): Promise<Map<string, string | null>> {
  const rows = await tx.db
    .selectFrom('services')
    .select(['id', 'team_id'])
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.team_id]))
}
