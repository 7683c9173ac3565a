import { sql } from 'kysely'
import { insertRows } from './insert-rows.ts'
import type { Tables } from './tables.ts'
import type { Tx } from './transaction.ts'
import { updateRows } from './update-rows.ts'

/** Tables that keep things of the organisation as they are written: `id` and `definition`. */
type DefinitionTable = {
  [T in keyof Tables]: keyof Tables[T] extends 'id' | 'definition' ? T : never
}[keyof Tables]

export type Definitions<T extends { id: string }> = {
  /** Sorted by id. */
  all: (tx: Tx) => Promise<T[]>
  save: (tx: Tx, things: { created: T[]; updated: T[] }) => void
  remove: (tx: Tx, ids: string[]) => Promise<void>
}

export function definitionsIn<T extends { id: string }>(table: DefinitionTable): Definitions<T> {
  const rowOf = (definition: T) => ({ id: definition.id, definition })
  return {
    all: async (tx) => {
      const { rows } = await sql<{ definition: T }>`
        select definition from ${sql.table(table)} order by id collate "C"`.execute(tx.db)
      return rows.map(({ definition }) => definition)
    },
    save: (tx, { created, updated }) => {
      insertRows(tx, table, created.map(rowOf))
      updateRows(tx, table, updated.map(rowOf))
    },
    remove: async (tx, ids) => {
      if (ids.length > 0) await sql`delete from ${sql.table(table)} where id = any(${ids})`.execute(tx.db)
    },
  }
}
