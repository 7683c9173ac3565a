import { Refused } from '../../api/problem.ts'

/** Numbers are PostgreSQL's `int`. */
const LAST_NUMBER = 2 ** 31 - 1

/** The cursor of a list that goes down by numbers; without one, a number above all. */
export function numberOf(cursor: string | undefined): number {
  if (cursor === undefined) return LAST_NUMBER
  if (/^\d{1,18}$/.test(cursor)) return Math.min(Number(cursor), LAST_NUMBER)
  throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
}
