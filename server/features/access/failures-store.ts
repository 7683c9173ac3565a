import { sql } from 'kysely'
import type { Failures } from '../../../domain/sign-in/lockout.ts'
import type { Tx } from '../../database/transaction.ts'

/** Whoever counts the same waits, so that many attempts at once count as many. */
export async function lockFailures(tx: Tx, counted: string): Promise<Failures | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${counted}`}, 0))`.execute(tx.db)
  const row = await tx.db
    .selectFrom('sign_in_failures')
    .selectAll()
    .where('counted', '=', counted)
    .executeTakeFirst()
  return row ? { count: row.count, lastAt: row.last_at } : null
}

export async function saveFailures(tx: Tx, counted: string, { count, lastAt }: Failures): Promise<void> {
  await tx.db
    .insertInto('sign_in_failures')
    .values({ counted, count, last_at: lastAt })
    .onConflict((conflict) => conflict.column('counted').doUpdateSet({ count, last_at: lastAt }))
    .execute()
}

export async function forgetFailures(tx: Tx, counted: string): Promise<void> {
  await tx.db.deleteFrom('sign_in_failures').where('counted', '=', counted).execute()
}

export async function forgetOldFailures(tx: Tx, before: Date): Promise<void> {
  await tx.db.deleteFrom('sign_in_failures').where('last_at', '<', before).execute()
}
