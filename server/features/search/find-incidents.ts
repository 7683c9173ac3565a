import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { EXACT } from '../../../domain/search/group.ts'
import { textQuery } from '../../../domain/search/words.ts'
import type { Tx } from '../../database/transaction.ts'
import { findIncidentId, nameOf, visibleTo, type IncidentRow } from '../incidents/store.ts'
import type { RankedHit, Wanted } from './hit.ts'

type Found = Pick<IncidentRow, 'id' | 'title' | 'status' | 'severity' | 'service_id' | 'detected_at'> & {
  said: string | null
}

/** A word that more incidents have than these is found in the newest of all, which are looked at anyway. */
const MOST_BY_WORDS = 2_000
const NEWEST = 1_000

/** A line that more than these have said is found by the titles. */
const MOST_LINES = 500

/** Incidents of that name, then by their words, then by what was said in them; open ones first, then the newest. */
export async function findIncidents(
  tx: Tx,
  actor: Actor,
  { typed, words, limit }: Wanted,
): Promise<RankedHit[]> {
  const named = await findIncidentId(tx, typed.trim())
  const query = sql`to_tsquery('english', ${textQuery(words)})`
  const incident = sql`case when stream like 'incident:%' then split_part(stream, ':', 2)::bigint end`
  const { rows } = await sql<Found>`
    with newest as materialized (
      select id, to_tsvector('english', title || ' ' || coalesce(impact, '')) as words
      from incidents order by id desc limit ${NEWEST}),
    matching as materialized (
      select id from incidents
      where to_tsvector('english', title || ' ' || coalesce(impact, '')) @@ ${query} limit ${MOST_BY_WORDS}),
    found as (
      select ${named}::bigint as id, null as said
      union all select id, null from newest where words @@ ${query}
      union all select id, null from matching
      union all
      (select ${incident}, text from timeline as entry
       where event in ('note', 'update') and to_tsvector('english', text) @@ ${query}
         and not exists (select from timeline_edits as edit where edit.stream = entry.stream and edit.number = entry.number)
       limit ${MOST_LINES})
      union all
      (select ${incident}, text from timeline_edits as edit
       where to_tsvector('english', text) @@ ${query}
         and not exists (select from timeline_edits as later
           where later.stream = edit.stream and later.number = edit.number and later.version > edit.version)
       limit ${MOST_LINES})),
    once as (select distinct on (id) id, said from found order by id, said nulls first)
    select id, title, status, severity, service_id, detected_at, said
    from incidents join once using (id) where ${visibleTo(actor)}
    order by said is not null, id desc limit ${limit + 1}`.execute(tx.db)
  return rows.map((row) => hitOf(row, row.id === named))
}

function hitOf({ id, said, ...row }: Found, named: boolean): RankedHit {
  return {
    kind: 'incident',
    id: nameOf(id),
    title: row.title,
    detail: said ?? row.service_id,
    status: row.status,
    severity: row.severity,
    at: row.detected_at.toISOString(),
    incident: null,
    rank: named ? EXACT : (said === null ? 2 : 1) + (isOpen(row) ? 0.5 : 0),
  }
}
