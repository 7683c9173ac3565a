import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

const PARTITIONED = ['signal_bodies', 'signals']
const MONTHS_AHEAD = 2

/** Makes the partitions of this month and the next ones. Rows that came before theirs stay in the default partition. */
export async function makePartitions(tx: Tx): Promise<void> {
  // Nodes that start at once would deadlock: each reads the default partition, which all of them then want to lock.
  await sql`select pg_advisory_xact_lock(hashtext('tocsin partitions'))`.execute(tx.db)
  for (const table of PARTITIONED) {
    for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead += 1) {
      const from = startOfMonth(tx.now, ahead)
      const to = startOfMonth(tx.now, ahead + 1)
      const name = `${table}_${from.slice(0, 7).replace('-', '_')}`
      const there = await sql<{ is: boolean }>`select to_regclass(${name}) is not null
        or exists (select from ${sql.table(`${table}_default`)} where received_at >= ${from} and received_at < ${to}) as is`.execute(
        tx.db,
      )
      if (there.rows[0]?.is) continue
      await sql`create table ${sql.table(name)} partition of ${sql.table(table)}
        for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(tx.db)
    }
  }
}

/** Whoever reads or writes the table is not made to wait for longer than this; the duty comes again. */
const MOST_LOCK_MS = 2_000

/** Forgets whole months that ended before this instant, and what came before months had partitions of their own. */
export async function dropPartitions(tx: Tx, before: Date): Promise<void> {
  await sql`set local lock_timeout = ${sql.lit(MOST_LOCK_MS)}`.execute(tx.db)
  for (const table of PARTITIONED) {
    const { rows } = await sql<{ name: string }>`select inhrelid::regclass::text as name from pg_inherits
      where inhparent = ${table}::regclass order by 1`.execute(tx.db)
    for (const { name } of rows) {
      const [, year, month] = /_(\d{4})_(\d{2})$/.exec(name) ?? []
      if (year === undefined || new Date(Date.UTC(Number(year), Number(month), 1)) > before) continue
      await sql`drop table ${sql.table(name)}`.execute(tx.db)
    }
    await sql`delete from ${sql.table(`${table}_default`)} where received_at < ${before}`.execute(tx.db)
  }
}

function startOfMonth(at: Date, ahead: number): string {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + ahead, 1)).toISOString()
}
