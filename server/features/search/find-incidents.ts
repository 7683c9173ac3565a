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

/** How many lines of timelines are looked at; a word that everybody uses finds incidents by their titles. */
const MOST_LINES = 200

/** Incidents of that name, then by their words, then by what was said in them; open ones first, then the newest. */
export async function findIncidents(
  tx: Tx,
  actor: Actor,
  { typed, words, limit }: Wanted,
): Promise<RankedHit[]> {
  const named = await findIncidentId(tx, typed.trim())
  const query = textQuery(words)
  const { rows } = await sql<Found>`
    with found as (
      select ${named}::bigint as id, null as said
      union all
      (select id, null from incidents
       where to_tsvector('english', title || ' ' || coalesce(impact, '')) @@ to_tsquery('english', ${query})
         and ${visibleTo(actor)}
       order by id desc limit ${limit + 1})
      union all
      (select split_part(stream, ':', 2)::bigint, text from timeline as entry
       where event in ('note', 'update') and stream like 'incident:%'
         and to_tsvector('english', text) @@ to_tsquery('english', ${query})
         and not exists (select from timeline_edits as edit where edit.stream = entry.stream and edit.number = entry.number)
       limit ${MOST_LINES})
      union all
      (select split_part(stream, ':', 2)::bigint, text from timeline_edits as edit
       where stream like 'incident:%' and to_tsvector('english', text) @@ to_tsquery('english', ${query})
         and not exists (select from timeline_edits as later
           where later.stream = edit.stream and later.number = edit.number and later.version > edit.version)
       limit ${MOST_LINES})),
    once as (select distinct on (id) id, said from found where id is not null order by id, said nulls first)
    select id, title, status, severity, service_id, detected_at, said
    from incidents join once using (id) where ${visibleTo(actor)}
    order by said is not null, id desc limit ${2 * (limit + 1)}`.execute(tx.db)
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
