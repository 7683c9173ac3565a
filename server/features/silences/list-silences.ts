import type { z } from 'zod'
import type { listSilences as contract, Silence } from '../../../api/silences.ts'
import type { Tx } from '../../database/transaction.ts'
import { idOf } from '../alerts/list-cursor.ts'
import { presentSilence } from './present-silence.ts'
import { findSilences } from './store.ts'

export async function listSilences(
  tx: Tx,
  { ended, cursor, limit }: z.output<typeof contract.query>,
): Promise<{ items: Silence[]; next_cursor: string | null }> {
  const rows = await findSilences(tx, {
    endedToo: ended === 'true',
    before: cursor === undefined ? null : idOf(cursor),
    limit: limit + 1,
  })
  const items = rows.slice(0, limit).map((row) => presentSilence(row, tx.now))
  return { items, next_cursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
