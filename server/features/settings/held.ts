import type { Tx } from '../../database/transaction.ts'

/** After a restore nobody is paged until somebody says so: what the backup knew may be long over. */
export async function isHeld(tx: Tx): Promise<boolean> {
  const row = await tx.db
    .selectFrom('installation')
    .select('key')
    .where('key', '=', 'held')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Lets paging go on; answers when the backup was restored, or null when nothing was held. Pages from before are
 * dropped: their incidents page anew by their next step, bundled where people are reached.
 */
export async function releaseHold(tx: Tx): Promise<string | null> {
  const held = await tx.db
    .deleteFrom('installation')
    .where('key', '=', 'held')
    .returning('value')
    .executeTakeFirst()
  if (!held) return null
  await tx.db
    .updateTable('pages')
    .set({ state: 'cancelled', because: 'restored from a backup' })
    .where('state', 'in', ['planned', 'bundled'])
    .where('due_at', '<=', tx.now)
    .execute()
  const { value } = held
  return typeof value === 'object' && value !== null && 'restored_at' in value
    ? String(value.restored_at)
    : null
}
