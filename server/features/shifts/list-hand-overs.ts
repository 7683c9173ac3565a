import type { Tx } from '../../database/transaction.ts'
import { placeCursor, readPlace } from '../../http/place-cursor.ts'
import { confirmationsOf, findHandOvers } from './hand-over-store.ts'
import { presentListed } from './present-hand-over.ts'

type Filter = {
  schedule?: string | undefined
  person?: string | undefined
  cursor?: string | undefined
  limit: number
}

export async function listHandOvers(tx: Tx, { schedule, person, cursor, limit }: Filter) {
  const before = cursor === undefined ? undefined : readPlace(cursor)
  const rows = await findHandOvers(tx, { schedule, person, before, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const confirmations = await confirmationsOf(
    tx,
    shown.map(({ id }) => id),
  )
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => presentListed(row, confirmations.get(row.id) ?? [])),
    next_cursor: last ? placeCursor(last) : null,
  }
}
