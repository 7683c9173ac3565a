import { sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

const MANY = 1_000

/**
 * Checks of foreign keys keep the plan that they made while a table was small, and read all of it per row ever after.
 * Fresh figures make PostgreSQL plan them anew.
 */
export async function analyseAfter(tx: Tx, table: keyof Tables, rows: number): Promise<void> {
  if (rows >= MANY) await sql`analyze ${sql.table(table)}`.execute(tx.db)
}
