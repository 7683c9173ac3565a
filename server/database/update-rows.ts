import { columnArrays, rowsGiven, typeOf } from './column-arrays.ts'
import type { Tables } from './tables.ts'
import type { Tx } from './transaction.ts'

/** Updates any number of rows, each with its own values, by one statement. All have the columns of the first, `id` among them; deferred. */
export function updateRows<T extends keyof Tables>(
  tx: Tx,
  table: T,
  rows: readonly ({ id: string } & { [C in keyof Tables[T]]?: unknown })[],
): void {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const text = STATEMENTS.getOrInsertComputed(`${table} ${columns.join(' ')}`, () => updateOf(table, columns))
  tx.send(text, columnArrays(table, columns, rows))
}

const STATEMENTS = new Map<string, string>()

function updateOf(table: keyof Tables, columns: string[]): string {
  const changes = columns.flatMap((column) => (column === 'id' ? [] : [`"${column}" = given."${column}"`]))
  // The ids once more as a condition of the table alone: joined rows are found by reading a small table whole, and plans stay.
  const ids = `$${columns.indexOf('id') + 1}::${typeOf(table, 'id')}[]`
  return `update "${table}" set ${changes.join(', ')} from ${rowsGiven(table, columns)} as given
    where "${table}".id = given.id and "${table}".id = any(${ids})`
}
