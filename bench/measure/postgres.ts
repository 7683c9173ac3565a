import { Client, Pool } from 'pg'
import { findRunning } from '../../server/database/embedded/holder.ts'
import { realpath } from 'node:fs/promises'
import type { TocsinProcess } from './tocsin.ts'

const BODY = 'x'.repeat(300)

/** What the same PostgreSQL does at best: durable inserts of one row each by many clients, and of many rows by one. */
export async function insertLimits(tocsin: TocsinProcess, clients: number) {
  const connection = await findRunning(await realpath(tocsin.dataDir))
  if (!connection) throw new Error('the embedded database is not running')
  const client = new Client(connection)
  await client.connect()
  await client.query(
    'create table bench_rows (id bigint generated always as identity primary key, body text not null)',
  )
  const pool = new Pool({ ...connection, max: clients })
  try {
    return {
      single_rows_per_second: await singles(pool, clients),
      rows_per_second_in_thousands: await thousands(client),
    }
  } finally {
    await pool.end()
    await client.query('drop table bench_rows')
    await client.end()
  }
}

async function singles(pool: Pool, clients: number): Promise<number> {
  const count = 15_000
  let left = count
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = await pool.connect()
      while (left-- > 0) {
        await client.query({ name: 'one', text: 'insert into bench_rows (body) values ($1)', values: [BODY] })
      }
      client.release()
    }),
  )
  return count / ((performance.now() - begun) / 1000)
}

async function thousands(client: Client): Promise<number> {
  const statements = 40
  const bodies = Array.from({ length: 1_000 }, () => BODY)
  const begun = performance.now()
  for (let done = 0; done < statements; done += 1) {
    await client.query('insert into bench_rows (body) select unnest($1::text[])', [bodies])
  }
  return (statements * 1_000) / ((performance.now() - begun) / 1000)
}
