import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

/** Whatever changes the organisation comes through here, one after the other: two right halves can make a wrong whole. */
export async function lockOrganisation(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('tocsin organisation'))`.execute(tx.db)
}
