import type { Insertable, Selectable } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type PasskeyRow = Selectable<Tables['passkeys']>

export async function saveChallenge(tx: Tx, row: Insertable<Tables['passkey_challenges']>): Promise<void> {
  await tx.db.deleteFrom('passkey_challenges').where('expires_at', '<=', tx.now).execute()
  await tx.db.insertInto('passkey_challenges').values(row).execute()
}

/** Whether it was asked, of this person or of anybody who wants to sign in, and not too long ago. It is used up. */
export async function takeChallenge(tx: Tx, challenge: string, person: string | null): Promise<boolean> {
  const taken = await tx.db
    .deleteFrom('passkey_challenges')
    .where('challenge', '=', challenge)
    .where('person_id', person === null ? 'is' : '=', person)
    .where('expires_at', '>', tx.now)
    .returning('challenge')
    .executeTakeFirst()
  return taken !== undefined
}

export async function savePasskey(tx: Tx, row: Insertable<Tables['passkeys']>): Promise<PasskeyRow | null> {
  const saved = await tx.db
    .insertInto('passkeys')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  return saved ?? null
}

export async function lockPasskey(tx: Tx, id: string): Promise<PasskeyRow | null> {
  const row = await tx.db
    .selectFrom('passkeys')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function idsOfPasskeys(tx: Tx, person: string): Promise<string[]> {
  const rows = await tx.db.selectFrom('passkeys').select('id').where('person_id', '=', person).execute()
  return rows.map(({ id }) => id)
}

export async function markUsed(
  tx: Tx,
  id: string,
  { counter, backedUp }: { counter: number; backedUp: boolean },
): Promise<void> {
  await tx.db
    .updateTable('passkeys')
    .set({ counter: String(counter), backed_up: backedUp, last_used_at: tx.now })
    .where('id', '=', id)
    .execute()
}

export async function rename(tx: Tx, id: string, name: string): Promise<PasskeyRow> {
  return await tx.db
    .updateTable('passkeys')
    .set({ name })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function deletePasskey(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('passkeys').where('id', '=', id).execute()
}
