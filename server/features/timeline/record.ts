import { sql } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { EntryKind } from '../../../domain/incident/entry-kinds.ts'
import { columnArrays, rowsGiven } from '../../database/column-arrays.ts'
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
  const places = new Map<string, number>()
  const rows = entries.map(({ stream, at = tx.now, kind, event, actor, text, details = {} }) => {
    const number = (places.get(stream) ?? 0) + 1
    places.set(stream, number)
    return { stream, number, at, kind, event, actor, text, details }
  })
  lockStreams(tx, [...places.keys()])
  tx.send(APPEND, [...columnArrays('timeline', COLUMNS, rows), tx.now])
  tx.afterCommit(() => tx.announce({ topic: 'timeline' }))
}

/** As many locks as that are enough for a transaction that writes to any number of streams. */
const LOCKS = 256

/**
 * Until the commit nobody else numbers entries of these streams. A statement of its own, so that the next one sees what
 * whoever held the locks has written; taken in one order, so that two transactions cannot wait for each other.
 */
function lockStreams(tx: Tx, streams: string[]): void {
  tx.defer(
    sql`select pg_advisory_xact_lock(hashtext('timeline'), lock)
      from (select distinct hashtext(stream) & ${sql.lit(LOCKS - 1)} as lock from unnest(${streams}::text[]) as stream
            order by lock) as wanted`.execute(tx.db),
  )
}

const COLUMNS = ['stream', 'number', 'at', 'kind', 'event', 'actor', 'text', 'details'] as const

/** `number` is given as the place among the new entries of its stream. */
const APPEND = `
  insert into timeline (stream, number, at, recorded_at, kind, event, actor, text, details)
  select stream, number + coalesce((select max(number) from timeline as earlier where earlier.stream = given.stream), 0),
         at, $${COLUMNS.length + 1}, kind, event, actor, text, details
  from ${rowsGiven('timeline', COLUMNS)} as given`
