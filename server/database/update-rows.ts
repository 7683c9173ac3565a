import { sql } from 'kysely'
import type { Tx } from './transaction.ts'
import type { Tables } from './tables.ts'

/** Updates any number of rows, each with its own values, by one statement. All have the columns of the first, `id` among them; deferred. */
export function updateRows<T extends keyof Tables>(
  tx: Tx,
  table: T,
  rows: readonly ({ id: string } & { [C in keyof Tables[T]]?: unknown })[],
): void {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).filter((column) => column !== 'id')
  const changes = sql.join(columns.map((column) => sql`${sql.ref(column)} = given.${sql.ref(column)}`))
  tx.defer(
    sql`update ${sql.table(table)} set ${changes}
      from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json) as given
      where ${sql.ref(`${table}.id`)} = given.id`.execute(tx.db),
  )
}
