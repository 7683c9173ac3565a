import type { Selectable } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type AttachmentRow = Selectable<Tables['attachments']>

export async function insertAttachment(tx: Tx, row: AttachmentRow): Promise<void> {
  await tx.db
    .insertInto('attachments')
    .values({ ...row, added_by: JSON.stringify(row.added_by) })
    .execute()
}

export async function findAttachment(tx: Tx, stream: string, id: string): Promise<AttachmentRow | null> {
  const row = await tx.db
    .selectFrom('attachments')
    .selectAll()
    .where('stream', '=', stream)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function removeAttachmentRow(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('attachments').where('id', '=', id).execute()
}

/** How much is attached to all entries of a stream. */
export async function bytesAttached(tx: Tx, stream: string): Promise<number> {
  const { total } = await tx.db
    .selectFrom('attachments')
    .select((sum) => sum.fn.sum<string | null>('size').as('total'))
    .where('stream', '=', stream)
    .executeTakeFirstOrThrow()
  return Number(total ?? 0)
}
