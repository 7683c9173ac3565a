import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'

/** The incidents of which each person was told by a page since an instant of their own. */
export async function pagedSince(tx: Tx, since: ReadonlyMap<string, Date>): Promise<Map<string, string[]>> {
  if (since.size === 0) return new Map()
  const asked = JSON.stringify([...since].map(([person, at]) => ({ person, at })))
  const { rows } = await sql<{ person: string; incidents: string[] }>`
    select asked.person, array_agg(distinct pages.incident_id::text) as incidents
    from json_to_recordset(${asked}::json) as asked (person text, at timestamptz)
    join deliveries on person_id = asked.person and deliveries.created_at >= asked.at
      and kind = 'page' and deliveries.state not in ('failed', 'cancelled')
    join pages on pages.delivery_id = deliveries.id
    group by asked.person`.execute(tx.db)
  return new Map(rows.map(({ person, incidents }) => [person, incidents]))
}
