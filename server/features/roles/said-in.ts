import { sql } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { KnownOfIncident } from '../../../domain/role/hand-over-brief.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { incidentStream } from '../timeline/record.ts'

/** Enough to know what was tried, however long it takes. */
const MOST_ENTRIES = 500
const KINDS = ['ACTION', 'DECISION', 'QUESTION', 'ANSWER']

type Row = { kind: string; event: string; actor: ActorRef; said_by: string | null; text: string }

/** What people did, decided, asked and answered, as it was last written, the oldest first. */
export async function saidIn(tx: Tx, incidentId: string): Promise<KnownOfIncident['said']> {
  const { rows } = await sql<Row>`
    select coalesce(edit.kind, entry.kind) as kind, event, actor, details->>'said_by' as said_by,
      coalesce(edit.text, entry.text) as text
    from timeline as entry
    left join lateral (
      select kind, text from timeline_edits
      where timeline_edits.stream = entry.stream and timeline_edits.number = entry.number
      order by version desc limit 1) as edit on true
    where entry.stream = ${incidentStream(incidentId)} and event = 'note'
      and coalesce(edit.kind, entry.kind) = any(${KINDS})
    order by entry.number desc limit ${MOST_ENTRIES}`.execute(tx.db)
  return rows
    .toReversed()
    .map(({ actor, said_by, ...entry }) => ({ ...entry, who: said_by ?? wordsFor(actor) }))
}
