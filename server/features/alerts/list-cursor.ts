import { Refused } from '../../../api/problem.ts'

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

export function isId(text: string): boolean {
  return ID.test(text)
}

/** These lists are in the order of their ids, which begin with the time. */
export function idOf(cursor: string): string {
  if (isId(cursor)) return cursor
  throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
}
