import type { TimelineEntry } from '../../../api/incident.ts'
import type { EntryKind } from '../../../domain/incident/entry-kinds.ts'
import type { Tx } from '../../database/transaction.ts'

/** The entries of a stream that come after number `after`, in the order in which they were recorded. */
export async function readTimeline(
  tx: Tx,
  stream: string,
  { after, limit }: { after: number; limit: number },
): Promise<TimelineEntry[]> {
  const rows = await tx.db
    .selectFrom('timeline')
    .select(['number', 'at', 'recorded_at', 'kind', 'event', 'actor', 'text', 'details'])
    .where('stream', '=', stream)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .$narrowType<{ kind: EntryKind }>()
    .execute()
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    recorded_at: row.recorded_at.toISOString(),
  }))
}
