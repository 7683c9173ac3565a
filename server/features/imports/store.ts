import { sql, type Insertable } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export async function allServices(tx: Tx): Promise<{ id: string; name: string; team: string | null }[]> {
  return await tx.db.selectFrom('services').select(['id', 'name', 'team_id as team']).execute()
}

export async function allPeople(tx: Tx): Promise<{ id: string; name: string; email: string | null }[]> {
  return await tx.db.selectFrom('people').select(['id', 'name', 'email']).execute()
}

export type Earlier = { id: string; sha256: string | null }

/** Those of these ids that were imported before. */
export async function importedBefore(tx: Tx, aliases: string[]): Promise<Map<string, Earlier>> {
  const { rows } = await sql<Earlier & { alias: string }>`
    select id::text as id, alias, facts #>> '{imported_from,sha256}' as sha256
    from incidents where alias = any(${aliases}::text[])`.execute(tx.db)
  return new Map(rows.map((row) => [row.alias, row]))
}

/**
 * Draws the numbers up to the highest wanted one, so that no later incident gets a name that was imported, and
 * answers those wanted that were still free. Drawn numbers are nobody else's.
 */
export async function drawNumbers(tx: Tx, wanted: number[]): Promise<Set<number>> {
  if (wanted.length === 0) return new Set()
  const { rows } = await sql<{ number: number }>`
    with drawn as materialized (
      select nextval('incidents_id_seq')::int as number
      from generate_series(1, ${Math.max(...wanted)}::int - (
        select case when is_called then last_value else 0 end::int from incidents_id_seq)))
    select number from drawn where number = any(${wanted}::int[])`.execute(tx.db)
  return new Set(rows.map(({ number }) => number))
}

/** Null when an incident with this alias came to be meanwhile. */
export async function saveImported(tx: Tx, row: Insertable<Tables['incidents']>): Promise<string | null> {
  const saved = await tx.db
    .insertInto('incidents')
    .values(row)
    .onConflict((conflict) => conflict.column('alias').where('alias', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return saved?.id ?? null
}
