import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type LoginRow = Selectable<Tables['device_logins']>

export async function saveLogin(tx: Tx, row: Insertable<Tables['device_logins']>): Promise<void> {
  await tx.db.deleteFrom('device_logins').where('expires_at', '<=', tx.now).execute()
  await tx.db.insertInto('device_logins').values(row).execute()
}

export async function lockLoginOfHash(tx: Tx, hash: Buffer): Promise<LoginRow | null> {
  return await lock(tx, 'hash', hash)
}

export async function lockLoginOfCode(tx: Tx, userCode: string): Promise<LoginRow | null> {
  return await lock(tx, 'user_code', userCode)
}

async function lock(tx: Tx, column: 'hash' | 'user_code', value: Buffer | string): Promise<LoginRow | null> {
  const row = await tx.db
    .selectFrom('device_logins')
    .selectAll()
    .where(column, '=', value)
    .where('expires_at', '>', tx.now)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function saveAnswer(
  tx: Tx,
  { hash }: LoginRow,
  { person, answer }: { person: string; answer: 'allowed' | 'refused' },
): Promise<void> {
  await tx.db
    .updateTable('device_logins')
    .set({ person_id: person, answer })
    .where('hash', '=', hash)
    .execute()
}

export async function deleteLogin(tx: Tx, { hash }: LoginRow): Promise<void> {
  await tx.db.deleteFrom('device_logins').where('hash', '=', hash).execute()
}
