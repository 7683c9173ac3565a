import { sql } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { EntryKind } from '../../../domain/incident/entry-kinds.ts'
import type { Tx } from '../../database/transaction.ts'
import { react } from './reactions.ts'

export type NewEntry = {
  /** What it is about: `incident:142`, `service:checkout-api`, `schedule:payments-primary`. */
  stream: string
  kind: EntryKind
  /** What happened, for programs: `opened`, `paged`, `acknowledged` … */
  event: string
  actor: ActorRef
  /** What happened, for people. */
  text: string
  details?: Record<string, unknown>
  /** When it happened, if that is not now. */
  at?: Date
}

export const SYSTEM: ActorRef = { kind: 'system' }

export function incidentStream(incidentId: string): string {
  return `incident:${incidentId}`
}

/** The incident that such a stream is of. */
export function incidentOf(stream: string): string {
  return stream.slice(incidentStream('').length)
}

const GATHERED = Symbol('timeline')

/** Appends to the timeline in the caller's transaction, with the jobs that follow. Entries are numbered per stream, without holes. */
export function record(tx: Tx, entry: NewEntry): void {
  tx.gather<NewEntry[]>(
    GATHERED,
    () => [],
    (entries) => write(tx, entries),
  ).push(entry)
  const { stream, event, at = tx.now, details = {} } = entry
  react(tx, { stream, event, at: at.toISOString(), details })
}

async function write(tx: Tx, entries: NewEntry[]): Promise<void> {
  // Streams are locked in one order, so that two transactions with the same streams cannot wait for each other.
  const rows = entries.map((entry, index) => ({
    stream: entry.stream,
    number: index,
    at: entry.at ?? tx.now,
    kind: entry.kind,
    event: entry.event,
    actor: entry.actor,
    text: entry.text,
    details: entry.details ?? {},
  }))
  const written = sql`
    with given as materialized (
      select stream, number, at, kind, event, actor, text, details,
             row_number() over (partition by stream order by number) as place
      from json_populate_recordset(null::timeline, ${JSON.stringify(rows)}::json)),
    counted as (
      insert into timeline_streams (stream, last_number)
      select stream, count(*) from given group by stream order by stream
      on conflict (stream) do update set last_number = timeline_streams.last_number + excluded.last_number
      returning stream, last_number)
    insert into timeline (stream, number, at, recorded_at, kind, event, actor, text, details)
    select stream, last_number - count(*) over (partition by stream) + place, at, ${tx.now}, kind, event, actor, text, details
    from given join counted using (stream)`.execute(tx.db)
  tx.defer(written)
  tx.afterCommit(() => tx.announce({ topic: 'timeline' }))
}
