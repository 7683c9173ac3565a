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

function startOfMonth(at: Date, ahead: number): string {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + ahead, 1)).toISOString()
}
