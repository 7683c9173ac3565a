import { type Insertable, sql } from 'kysely'
import type { Tx } from './transaction.ts'
import type { Tables } from './tables.ts'

/** JSON columns hold JSON text in `Insertable` rows; they go out as values, or they would be stored as strings. */
type Row<T extends keyof Tables> = { [C in keyof Insertable<Tables[T]>]: unknown }

/**
 * Inserts any number of rows by one statement with one parameter, so that it is prepared once whatever the count; deferred.
 * All rows have the columns of the first; `bytea` columns are not for this.
 */
export function insertRows<T extends keyof Tables>(tx: Tx, table: T, rows: readonly Row<T>[]): void {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  tx.defer(
    sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
      tx.db,
    ),
  )
}
