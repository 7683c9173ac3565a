import type { Client } from 'pg'
import { columnList, qualified, type Partition, type Sequence, type Table } from './format.ts'

/** Made by the migrations themselves. */
const NOT_SAVED = 'schema_migrations'

/** Every table but partitions, whose rows come with their parent's. */
export async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> $1
        and a.attgenerated = ''
        -- A transaction number of this cluster means nothing in another.
        and a.atttypid <> 'xid8'::regtype
      group by c.relname
      order by c.relname`,
    [NOT_SAVED],
  )
  const tables: Table[] = []
  for (const { name, columns } of rows) tables.push({ name, columns, rows: await countRows(client, name) })
  return tables
}

async function countRows(client: Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${qualified(table)}`)
  return Number(rows[0]?.count)
}

export async function readPartitions(client: Client): Promise<Partition[]> {
  const { rows } = await client.query<Partition>(
    `select c.relname as name, p.relname as of, pg_get_expr(c.relpartbound, c.oid) as bounds
       from pg_inherits i
       join pg_class c on c.oid = i.inhrelid and c.relispartition and c.relkind in ('r', 'p')
       join pg_class p on p.oid = i.inhparent
      where c.relnamespace = 'public'::regnamespace
      order by c.relname`,
  )
  return rows
}

/** Sequences know no snapshot; read after it was taken they are at worst ahead, which leaves a gap. */
export async function readSequences(client: Client): Promise<Sequence[]> {
  const { rows: names } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`,
  )
  const sequences: Sequence[] = []
  for (const { name } of names) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `select last_value as last, is_called as called from ${qualified(name)}`,
    )
    sequences.push(...rows.map((row) => ({ name, ...row })))
  }
  return sequences
}

/** The newest migration, or undefined where Tocsin never ran. */
export async function schemaVersion(client: Client): Promise<number | undefined> {
  if (!(await hasTable(client, NOT_SAVED))) return undefined
  const { rows } = await client.query<{ version: number | null }>(
    `select max(number) as version from ${qualified(NOT_SAVED)}`,
  )
  return rows[0]?.version ?? undefined
}

export async function hasTable(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    qualified(name),
  ])
  return rows[0]?.there === true
}

export const copyOut = (table: Table) =>
  `COPY (SELECT ${columnList(table)} FROM ${qualified(table.name)}) TO STDOUT`
