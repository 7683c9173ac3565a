import type { Insertable } from 'kysely'
import { columnArrays, rowsGiven } from './column-arrays.ts'
import type { Tables } from './tables.ts'
import type { Tx } from './transaction.ts'

/** JSON columns hold JSON text in `Insertable` rows; they go out as values, or they would be stored as strings. */
type Row<T extends keyof Tables> = { [C in keyof Insertable<Tables[T]>]: unknown }

/** Inserts any number of rows by one statement, which is prepared once whatever their count; deferred. All have the columns of the first. */
export function insertRows<T extends keyof Tables>(tx: Tx, table: T, rows: readonly Row<T>[]): void {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const text = STATEMENTS.getOrInsertComputed(`${table} ${columns.join(' ')}`, () => insertOf(table, columns))
  tx.send(text, columnArrays(table, columns, rows))
}

const STATEMENTS = new Map<string, string>()

function insertOf(table: keyof Tables, columns: string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ')
  return `insert into "${table}" (${names}) select ${names} from ${rowsGiven(table, columns)} as given`
}
