import type { Selectable } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

type Kind = 'invitation' | 'reset'
export type LinkRow = Omit<Selectable<Tables['sign_in_links']>, 'kind'> & { kind: Kind }

export async function saveLink(
  tx: Tx,
  row: Pick<LinkRow, 'hash' | 'kind' | 'person_id' | 'expires_at'>,
): Promise<void> {
  await tx.db
    .deleteFrom('sign_in_links')
    .where('person_id', '=', row.person_id)
    .where('kind', '=', row.kind)
    .execute()
  await tx.db
    .insertInto('sign_in_links')
    .values({ ...row, created_at: tx.now, used_at: null })
    .execute()
}

export async function lockLink(tx: Tx, hash: Buffer): Promise<LinkRow | null> {
  const row = await tx.db
    .selectFrom('sign_in_links')
    .selectAll()
    .where('hash', '=', hash)
    .$narrowType<{ kind: Kind }>()
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function markLinkUsed(tx: Tx, hash: Buffer): Promise<void> {
  await tx.db.updateTable('sign_in_links').set({ used_at: tx.now }).where('hash', '=', hash).execute()
}
