import type { Channel } from '../../../domain/notification/plan.ts'
import type { Tx } from '../../database/transaction.ts'

export type FoundNotice = { id: string; channel: Channel; answeredAt: Date | null }

/** Links of pages are signed in the same way, and are answered otherwise. */
export async function findNotice(tx: Tx, id: string | null): Promise<FoundNotice | null> {
  if (id === null) return null
  const row = await tx.db
    .selectFrom('deliveries')
    .select(['id', 'channel', 'answered_at as answeredAt'])
    .where('id', '=', id)
    .where('kind', '=', 'notice')
    .executeTakeFirst()
  return row ?? null
}
