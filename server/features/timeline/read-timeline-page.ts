import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { readTimeline } from './read-timeline.ts'

/** Numbers of timeline entries are PostgreSQL's `int`. */
const LAST_NUMBER = 2 ** 31 - 1

/** A page of a stream, from the beginning on; the cursor is the number of the last entry. */
export async function readTimelinePage(
  tx: Tx,
  stream: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const after = cursor === undefined ? 0 : Math.min(numberOf(cursor), LAST_NUMBER)
  const items = await readTimeline(tx, stream, { after, limit: limit + 1 })
  const page = items.slice(0, limit)
  return { items: page, next_cursor: items.length > limit ? String(page.at(-1)?.number) : null }
}

function numberOf(cursor: string): number {
  if (/^\d{1,18}$/.test(cursor)) return Number(cursor)
  throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
}
