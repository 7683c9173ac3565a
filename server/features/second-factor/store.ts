import type { Selectable } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

type FactorRow = Selectable<Tables['second_factors']>

/** Of two who show the same code at once, one waits and then comes too late. */
export async function lockFactor(tx: Tx, person: string): Promise<FactorRow | null> {
  const row = await tx.db
    .selectFrom('second_factors')
    .selectAll()
    .where('person_id', '=', person)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function hasFactor(tx: Tx, person: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('second_factors')
    .select('person_id')
    .where('person_id', '=', person)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function saveFactor(tx: Tx, person: string, sealed: Buffer): Promise<void> {
  const row = { sealed_secret: sealed, created_at: tx.now, confirmed_at: null, last_step: null }
  await tx.db
    .insertInto('second_factors')
    .values({ person_id: person, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

export async function saveStep(
  tx: Tx,
  person: string,
  { step, confirmedAt }: { step: number; confirmedAt: Date },
): Promise<void> {
  await tx.db
    .updateTable('second_factors')
    .set({ last_step: step, confirmed_at: confirmedAt })
    .where('person_id', '=', person)
    .execute()
}

export async function deleteFactor(tx: Tx, person: string): Promise<void> {
  await tx.db.deleteFrom('second_factors').where('person_id', '=', person).execute()
  await tx.db.deleteFrom('recovery_codes').where('person_id', '=', person).execute()
}

export async function replaceCodes(tx: Tx, person: string, hashes: Buffer[]): Promise<void> {
  await tx.db.deleteFrom('recovery_codes').where('person_id', '=', person).execute()
  await tx.db
    .insertInto('recovery_codes')
    .values(hashes.map((hash) => ({ person_id: person, hash, used_at: null })))
    .execute()
}

/** False when there is no such code, or it was used. */
export async function useCode(tx: Tx, person: string, hash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('recovery_codes')
    .set({ used_at: tx.now })
    .where('person_id', '=', person)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
