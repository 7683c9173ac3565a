import { sql } from 'kysely'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentStream } from '../timeline/record.ts'
import type { IncidentRow } from '../incidents/store.ts'

/** The incidents of its service in the minutes up to its detection, itself among them; not what triggers made. */
export async function recentOf(tx: Tx, row: IncidentRow, minutes: number): Promise<string[]> {
  if (row.service_id === null) return []
  const rows = await tx.db
    .selectFrom('incidents')
    .select('id')
    .where('service_id', '=', row.service_id)
    .where('detected_at', '>', before(row.detected_at, { minutes }))
    .where('detected_at', '<=', row.detected_at)
    .where('status', '<>', 'merged')
    .where('drill', '=', false)
    .where(sql<boolean>`(grouping_key is null or grouping_key not like 'trigger:%')`)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function hasFired(tx: Tx, incident: string, trigger: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('timeline')
    .select('number')
    .where('stream', '=', incidentStream(incident))
    .where('event', '=', 'trigger-fired')
    .where(sql<boolean>`details->>'trigger' = ${trigger}`)
    .executeTakeFirst()
  return row !== undefined
}

/** The open incident that a trigger made; whoever asks may make it, one after the other. */
export async function openParent(tx: Tx, key: string): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx.db)
  const row = await tx.db
    .selectFrom('incidents')
    .select('id')
    .where('grouping_key', '=', key)
    .where('status', 'not in', ['resolved', 'closed', 'merged'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
