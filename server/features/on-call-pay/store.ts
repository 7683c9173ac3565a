import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'

export type PaidPerson = { id: string; name: string; timeZone: string }

/** People that are gone are paid no more by us. */
export async function paidPeople(tx: Tx, ids: readonly string[]): Promise<PaidPerson[]> {
  return await tx.db
    .selectFrom('people')
    .select(['id', 'name', 'time_zone as timeZone'])
    .where('id', '=', sql<string>`any(${[...new Set(ids)]})`)
    .orderBy(sql`id collate "C"`)
    .execute()
}
