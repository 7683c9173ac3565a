import { numberOf } from './number-cursor.ts'

type Asked = { cursor?: string | undefined; limit: number }
type Place = { after: number; limit: number }

/** A page of what is numbered within its owner, upwards; the cursor is the number of the last. */
export async function pageByNumber<T extends { number: number }>(
  { cursor, limit }: Asked,
  find: (place: Place) => Promise<T[]>,
): Promise<{ items: T[]; next_cursor: string | null }> {
  const after = cursor === undefined ? 0 : numberOf(cursor)
  const found = await find({ after, limit: limit + 1 })
  const items = found.slice(0, limit)
  return { items, next_cursor: found.length > limit ? String(items.at(-1)?.number) : null }
}
