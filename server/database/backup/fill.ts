import { pipeline } from 'node:stream/promises'
import { escapeIdentifier, type Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copyIn, qualified, type Header, type Table } from './format.ts'
import type { BackupReader } from './read-file.ts'

export type Filled = (table: Table, index: number) => void

/** Fills the tables of a fresh schema. Foreign keys and triggers are put away meanwhile: rows come table by table. */
export async function fill(
  client: Client,
  header: Header,
  reader: BackupReader,
  filled: Filled,
): Promise<void> {
  await addPartitions(client, header)
  const foreignKeys = await dropForeignKeys(client)
  await switchTriggers(client, 'disable')
  for (const { name } of header.tables) await client.query(`delete from ${qualified(name)}`)
  for (const [index, table] of header.tables.entries()) {
    await fillTable(client, table, reader)
    filled(table, index)
  }
  for (const { name, last, called } of header.sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [qualified(name), last, called])
  }
  await switchTriggers(client, 'enable')
  for (const { table, name, definition } of foreignKeys) {
    await client.query(`alter table ${table} add constraint ${escapeIdentifier(name)} ${definition}`)
  }
}

async function fillTable(client: Client, table: Table, reader: BackupReader): Promise<void> {
  const line = await reader.line()
  if (line !== `${copyIn(table)};`)
    throw new Error(`The backup has "${line}" where the rows of ${table.name} should be.`)
  const target = client.query(copyFrom(copyIn(table)))
  await pipeline(reader.copyData(), target)
  if (target.rowCount !== table.rows) {
    throw new Error(`${table.name} got ${target.rowCount} rows, the backup speaks of ${table.rows}.`)
  }
}

/** Parents first, as a partition of a partition needs. */
async function addPartitions(client: Client, { partitions }: Header): Promise<void> {
  const names = new Set(partitions.map((one) => one.name))
  const sorted = partitions.toSorted((a, b) => Number(names.has(a.of)) - Number(names.has(b.of)))
  for (const { name, of, bounds } of sorted) {
    await client.query(
      `create table if not exists ${qualified(name)} partition of ${qualified(of)} ${bounds}`,
    )
  }
}

type ForeignKey = { table: string; name: string; definition: string }

async function dropForeignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
       from pg_constraint
      where connamespace = 'public'::regnamespace and contype = 'f' and conparentid = 0
      order by 1, 2`,
  )
  for (const { table, name } of rows) {
    await client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`)
  }
  return rows
}

async function switchTriggers(client: Client, what: 'enable' | 'disable'): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `select distinct tgrelid::regclass::text as table
       from pg_trigger join pg_class c on c.oid = tgrelid
      where c.relnamespace = 'public'::regnamespace and not tgisinternal and tgparentid = 0`,
  )
  for (const { table } of rows) await client.query(`alter table ${table} ${what} trigger user`)
}
