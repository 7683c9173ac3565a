import { type Selectable, sql } from 'kysely'
import type { Change } from '../../../api/changes.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Place, readPlace } from '../../http/place-cursor.ts'

type ChangeRow = Selectable<Tables['changes']>
type Filter = {
  service?: string | undefined
  since?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** By when they happened, which may be long before they were reported; so a cursor is an instant and an id. */
export async function listChanges(tx: Tx, { service, since, cursor, limit }: Filter) {
  let query = tx.db.selectFrom('changes').selectAll()
  if (service !== undefined) query = query.where('service_id', '=', service)
  if (since !== undefined) query = query.where('happened_at', '>=', new Date(since))
  if (cursor !== undefined) {
    const { at, id } = readCursor(cursor)
    query = query.where(sql<boolean>`(happened_at, id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const rows = await query
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(presentChange)
  const last = items.at(-1)
  return { items, next_cursor: rows.length > limit && last ? `${last.happened_at}~${last.id}` : null }
}

function readCursor(cursor: string): Place {
  const place = readPlace(cursor)
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(place.id)) return place
  throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
}

export function presentChange(row: ChangeRow): Change {
  return {
    id: row.id,
    integration: row.integration_id,
    service: row.service_id,
    summary: row.summary,
    source: row.source,
    details: row.details,
    links: row.links,
    happened_at: row.happened_at.toISOString(),
    received_at: row.received_at.toISOString(),
  }
}
