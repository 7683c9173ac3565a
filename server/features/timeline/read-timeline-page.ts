import { Refused } from '../../../api/problem.ts'

/** Numbers of timeline entries are PostgreSQL's `int`. */
const LAST_NUMBER = 2 ** 31 - 1

type Numbered = { number: number }

/** A page of a stream, from the beginning on; the cursor is the number of the last entry. */
export async function readTimelinePage<E extends Numbered>(
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  read: (range: { after: number; limit: number }) => Promise<E[]>,
): Promise<{ items: E[]; next_cursor: string | null }> {
  const after = cursor === undefined ? 0 : Math.min(numberOf(cursor), LAST_NUMBER)
  const items = await read({ after, limit: limit + 1 })
  const page = items.slice(0, limit)
  return { items: page, next_cursor: items.length > limit ? String(page.at(-1)?.number) : null }
}

function numberOf(cursor: string): number {
  if (/^\d{1,18}$/.test(cursor)) return Number(cursor)
  throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
}
