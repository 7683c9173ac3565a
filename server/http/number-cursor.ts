import { Refused } from '../../api/problem.ts'

/** The cursor of a list that goes down by numbers; without one, a number above all. */
export function numberOf(cursor: string | undefined): number {
  if (cursor === undefined) return 2 ** 31 - 1
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor)
  throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
}
