import type { Tx } from '../../database/transaction.ts'
import { placeCursor, readPlace } from '../../http/place-cursor.ts'
import { presentListed } from './present-shift.ts'
import { feedbackOf, findShifts } from './store.ts'

type Filter = {
  schedule?: string | undefined
  person?: string | undefined
  from?: string | undefined
  to?: string | undefined
  cursor?: string | undefined
  order: 'latest-first' | 'soonest-first'
  limit: number
}

export async function listShifts(tx: Tx, { schedule, person, from, to, order, cursor, limit }: Filter) {
  const rows = await findShifts(tx, {
    schedule,
    person,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
    order,
    behind: cursor === undefined ? undefined : readPlace(cursor),
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const feedback = await feedbackOf(
    tx,
    shown.map(({ id }) => id),
  )
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => presentListed(row, feedback.get(row.id))),
    next_cursor: last ? placeCursor({ at: last.starts_at, id: last.id }) : null,
  }
}
