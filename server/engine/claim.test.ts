import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/world/database.ts'
import { connect, type Database } from '../database/connect.ts'
import { transactor, type Transact } from '../database/transaction.ts'
import { after } from '../../domain/time/instant.ts'
import { endLeased, leaseDue, takeDue, takeDueInLanes } from './claim.ts'
import { enqueue, jobKind } from './job.ts'

const taken = jobKind<object>('test.taken')
const inLanes = jobKind<object>('test.in-lanes')
const leased = jobKind<object>('test.leased')
const later = jobKind<object>('test.later')

let fresh: FreshDatabase
let database: Database
let transact: Transact

beforeEach(async () => {
  fresh = await freshDatabase()
  // One connection, whose plans are those of all statements.
  database = connect({ ...fresh.connection, max: 1 }, () => {})
  transact = transactor(database, { now: () => new Date() }, () => {})
})

afterEach(async () => {
  await database.close()
  await fresh.drop()
})

async function round(): Promise<number> {
  await transact(async (tx) => {
    enqueue(tx, taken, {})
    enqueue(tx, inLanes, {}, { lane: 'a' })
    enqueue(tx, leased, {})
  })
  return await transact(async (tx) => {
    const held = await leaseDue(tx, leased.name, 10, after(tx.now, { seconds: 30 }))
    const ended = await endLeased(tx, held)
    const done = [...(await takeDue(tx, taken.name, 10)), ...(await takeDueInLanes(tx, inLanes.name, 10))]
    return ended.size + done.length
  })
}

/** How many jobs were read, by whatever way. */
async function jobsRead(): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(database.kysely)
  const { rows } = await sql<{ read: number }>`
    select (seq_tup_read + idx_tup_fetch)::int as read from pg_stat_user_tables where relname = 'jobs'`.execute(
    database.kysely,
  )
  return rows[0]?.read ?? 0
}

test('plans made while the queue was empty do not read it whole when it is long', async () => {
  for (let made = 0; made < 10; made += 1) expect(await round()).toBe(3)
  await transact(async (tx) => {
    for (let index = 0; index < 3_000; index += 1) {
      enqueue(tx, later, {}, { runAt: after(tx.now, { hours: 1 }) })
    }
  })
  const before = await jobsRead()
  expect(await round()).toBe(3)
  expect((await jobsRead()) - before).toBeLessThan(100)
})
