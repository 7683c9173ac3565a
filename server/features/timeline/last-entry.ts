import type { TimelineEntry } from '../../../api/incidents.ts'
import type { Tx } from '../../database/transaction.ts'
import { readTimeline } from './read-timeline.ts'

/** The newest entry of a stream that has one. */
export async function lastEntry(tx: Tx, stream: string): Promise<TimelineEntry> {
  const { last_number } = await tx.db
    .selectFrom('timeline_streams')
    .select('last_number')
    .where('stream', '=', stream)
    .executeTakeFirstOrThrow()
  const [entry] = await readTimeline(tx, stream, { after: last_number - 1, limit: 1 })
  if (!entry) throw new Error(`the timeline of ${stream} has no entry ${last_number}`)
  return entry
}
