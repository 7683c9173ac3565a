import { sql } from 'kysely'
import type { IncidentEntry } from '../../../api/incident-timeline.ts'
import type { EntryKind } from '../../../domain/incident/entry-kinds.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'

export type EntryFilter = {
  after: number
  limit: number
  kind?: EntryKind | undefined
  /** A person who did it, or who said it and somebody else wrote it down. */
  actor?: string | undefined
  pinned?: boolean | undefined
}

type Version = { text: string; kind: EntryKind; written_at: string }

type Row = Pick<IncidentEntry, 'number' | 'kind' | 'event' | 'text' | 'details' | 'actor' | 'attachments'> & {
  at: Date
  recorded_at: Date
  original: Version
  edits: Version[]
  pinned_at: Date | null
  pinned_by: ActorRef | null
}

/** The entries of a stream with what was added to them since, in the order in which they were recorded. */
export async function readEntries(tx: Tx, stream: string, filter: EntryFilter): Promise<IncidentEntry[]> {
  const { after, limit, kind = null, actor = null, pinned = null } = filter
  const { rows } = await sql<Row>`
    select entry.number, at, recorded_at, event, actor, details, pinned_at, pinned_by,
      coalesce(edits->-1->>'kind', entry.kind) as kind, coalesce(edits->-1->>'text', entry.text) as text,
      jsonb_build_object('kind', entry.kind, 'text', entry.text, 'written_at', recorded_at) as original,
      coalesce(edits, '[]') as edits, coalesce(attachments, '[]') as attachments
    from timeline as entry
    left join timeline_pins as pin on pin.stream = entry.stream and pin.number = entry.number
    left join lateral (
      select jsonb_agg(jsonb_build_object('kind', edit.kind, 'text', edit.text, 'written_at', written_at) order by version) as edits
      from timeline_edits as edit where edit.stream = entry.stream and edit.number = entry.number) as edited on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'content_type', content_type, 'bytes', size,
                                          'sha256', sha256, 'added_at', added_at) order by added_at, id) as attachments
      from attachments as file where file.stream = entry.stream and file.number = entry.number) as attached on true
    where entry.stream = ${stream} and entry.number > ${after}
      and (${kind}::text is null or coalesce(edits->-1->>'kind', entry.kind) = ${kind})
      and (${actor}::text is null or actor->>'id' = ${actor} or details->>'said_by' = ${actor})
      and (${pinned}::boolean is null or (pinned_at is not null) = ${pinned})
    order by entry.number limit ${limit}`.execute(tx.db)
  return rows.map(presentEntry)
}

export async function readEntry(tx: Tx, stream: string, number: number): Promise<IncidentEntry | null> {
  const [entry] = await readEntries(tx, stream, { after: number - 1, limit: 1 })
  return entry?.number === number ? entry : null
}

function presentEntry({ original, edits, pinned_at, pinned_by, attachments, ...entry }: Row): IncidentEntry {
  return {
    ...entry,
    at: entry.at.toISOString(),
    recorded_at: entry.recorded_at.toISOString(),
    pinned: pinned_at && pinned_by && { at: pinned_at.toISOString(), by: pinned_by },
    earlier_versions: [original, ...edits].slice(0, edits.length).map((version) => ({
      ...version,
      written_at: new Date(version.written_at).toISOString(),
    })),
    attachments: attachments.map((file) => ({ ...file, added_at: new Date(file.added_at).toISOString() })),
  }
}
