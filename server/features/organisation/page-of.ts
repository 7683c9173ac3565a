import { Refused } from '../../../api/problem.ts'

export type Page<T> = { items: T[]; next_cursor: string | null }

/** One page of a list by id. The cursor is the last id that was shown, so that things may come and go in between. */
export function pageOf<T extends { id: string }>(
  all: readonly T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Page<T> {
  const after = cursor === undefined ? '' : idOf(cursor)
  const rest = all.filter(({ id }) => id > after).toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  const more = rest.length > limit && last
  return { items, next_cursor: more ? Buffer.from(last.id).toString('base64url') : null }
}

function idOf(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString()
  if (id !== '' && Buffer.from(id).toString('base64url') === cursor) return id
  throw new Refused('invalid-request', 'This cursor was not given out here; begin again without one.', [
    { path: 'cursor', message: 'is not a cursor of this list' },
  ])
}
