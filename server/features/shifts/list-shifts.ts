import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { presentListed } from './present-shift.ts'
import { feedbackOf, findShifts } from './store.ts'

type Filter = {
  schedule?: string | undefined
  person?: string | undefined
  from?: string | undefined
  to?: string | undefined
  cursor?: string | undefined
  limit: number
}

export async function listShifts(tx: Tx, { schedule, person, from, to, cursor, limit }: Filter) {
  const rows = await findShifts(tx, {
    schedule,
    person,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
    before: cursor === undefined ? undefined : readCursor(cursor),
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const feedback = await feedbackOf(
    tx,
    shown.map(({ id }) => id),
  )
  const items = shown.map((row) => presentListed(row, feedback.get(row.id)))
  const last = items.at(-1)
  return { items, next_cursor: rows.length > limit && last ? `${last.starts_at}~${last.id}` : null }
}

export function readCursor(cursor: string): { at: Date; id: string } {
  const [instant = '', id = ''] = cursor.split('~')
  const at = new Date(instant)
  if (Number.isNaN(at.getTime()))
    throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
  return { at, id }
}
