import { type Kysely, sql } from 'kysely'
import type { LiveEntry } from '../../../api/events.ts'
import { hasEnded } from '../../../domain/sign-in/session-limits.ts'
import type { Tables } from '../../database/tables.ts'
import type { Cursor } from './cursor.ts'

export type Entry = Omit<LiveEntry, 'at' | 'recorded_at' | 'incident'> & {
  at: Date
  recorded_at: Date
  written_in: string
  incident_id: string | null
  private: boolean | null
  /** Everything written before it is committed or gone, so nothing can appear before it any more. */
  settled: boolean
}

/**
 * The entries after a place, in order. Streams are ordered by their bytes, as `compare` does it.
 * The index finds the transaction; what is left to sort are the entries of single transactions.
 */
export async function readEntries(
  db: Kysely<Tables>,
  after: Cursor,
  { stream, limit }: { stream: string | null; limit: number },
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select entry.stream, entry.number, entry.at, entry.recorded_at, entry.kind, entry.event, entry.actor, entry.text,
           entry.details, entry.written_in::text as written_in, incident.id::text as incident_id, incident.private,
           entry.written_in < pg_snapshot_xmin(pg_current_snapshot()) as settled
    from timeline as entry
    left join incidents as incident
      on incident.id = substring(entry.stream from '^incident:([0-9]{1,18})$')::bigint
    where entry.written_in >= ${String(after.writtenIn)}::xid8
      and (entry.written_in > ${String(after.writtenIn)}::xid8
        or (entry.stream collate "C", entry.number) > (${after.stream}, ${after.number}::int))
      and (${stream}::text is null or entry.stream = ${stream})
    order by entry.written_in, entry.stream collate "C", entry.number
    limit ${limit}`.execute(db)
  return rows
}

/** Which transactions were committed, or gone, at one moment: all before `from`, and those before `to` that were not under way. */
export type Present = { from: bigint; to: bigint; underWay: ReadonlySet<bigint> }

export async function readPresent(db: Kysely<Tables>): Promise<Present> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(db)
  const [from = '0', to = '0', underWay = ''] = rows[0]?.snapshot.split(':') ?? []
  const ids = underWay.split(',').filter((id) => id !== '')
  return { from: BigInt(from), to: BigInt(to), underWay: new Set(ids.map(BigInt)) }
}

export function isPast({ from, to, underWay }: Present, transaction: bigint): boolean {
  return transaction < from || (transaction < to && !underWay.has(transaction))
}

/** Whether this database gave the cursor out: its entry is there, or it is a place between transactions that were. */
export async function isKnown(db: Kysely<Tables>, { writtenIn, stream, number }: Cursor): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select case when ${stream} = '' then ${String(writtenIn)}::xid8 <= pg_snapshot_xmax(pg_current_snapshot())
      else exists (select from timeline where stream = ${stream} and number = ${number}
        and written_in = ${String(writtenIn)}::xid8) end as known`.execute(db)
  return rows[0]?.known ?? false
}

/** How many entries come after a place, counted up to `most`. */
export async function countAfter(
  db: Kysely<Tables>,
  after: Cursor,
  { stream, most }: { stream: string | null; most: number },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from timeline where written_in >= ${String(after.writtenIn)}::xid8
        and (${stream}::text is null or stream = ${stream}) limit ${most}) as entries`.execute(db)
  return rows[0]?.count ?? 0
}

/** Who may see each of these private incidents: who holds a role in it or was paged for it. */
export async function readParticipants(
  db: Kysely<Tables>,
  incidents: string[],
): Promise<Map<string, string[]>> {
  if (incidents.length === 0) return new Map()
  const { rows } = await sql<{ id: string; people: string[] }>`
    select id::text as id, array(
      select person_id from pages where pages.incident_id = incidents.id
      union select holder #>> '{}' from jsonb_path_query(roles, '$.**') as holder
        where jsonb_typeof(holder) = 'string') as people
    from incidents where id = any(${incidents}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, people }) => [id, people]))
}

/** Of these tokens and sessions, those that still open the door. */
export async function stillOpen(db: Kysely<Tables>, ids: string[], now: Date): Promise<Set<string>> {
  const tokens = await db
    .selectFrom('tokens')
    .leftJoin('people', 'people.id', 'person_id')
    .select('tokens.id')
    .where('tokens.id', 'in', ids)
    .where('people.disabled_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .execute()
  const sessions = await db
    .selectFrom('sessions')
    .select(['id', 'created_at', 'last_used_at'])
    .where('id', 'in', ids)
    .execute()
  return new Set([...tokens, ...sessions.filter((session) => !hasEnded(session, now))].map(({ id }) => id))
}
