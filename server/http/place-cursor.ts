import { Refused } from '../../api/problem.ts'

/** Where a list that is sorted by an instant and an id goes on. */
export type Place = { at: Date; id: string }

export function placeCursor({ at, id }: Place): string {
  return `${at.toISOString()}~${id}`
}

export function readPlace(cursor: string): Place {
  const [instant = '', id = ''] = cursor.split('~')
  const at = new Date(instant)
  if (!Number.isNaN(at.getTime()) && id !== '') return { at, id }
  throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
}
