import { randomUUIDv7 } from 'node:crypto'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/world/database.ts'
import { connect, type Database } from '../database/connect.ts'
import { transactor, type Transact } from '../database/transaction.ts'
import { Engine } from './engine.ts'
import { jobKind } from './job.ts'

const PATIENCE = { timeout: 20_000 }
const ring = jobKind<{ bell: string }>('test.ring')

let fresh: FreshDatabase
let database: Database
let engine: Engine
let rung: string[]
let asked: number
/** Calls of `transact` that stay without an answer until they are let go. */
let hanging: { next: boolean; letGo: () => void }

beforeEach(async () => {
  fresh = await freshDatabase()
  database = connect(fresh.connection, () => {})
  rung = []
  asked = 0
  hanging = { next: false, letGo: () => {} }
  const clock = { now: () => new Date() }
  const real = transactor(database, clock, () => {})
  const transact: Transact = async (work) => {
    asked += 1
    if (hanging.next) {
      hanging.next = false
      await new Promise<void>((resolve) => (hanging.letGo = resolve))
    }
    return await real(work)
  }
  engine = new Engine({ transact, clock, log: pino({ level: 'silent' }), onQuarantine: async () => {} })
  engine.transactional({
    kind: ring,
    batch: 10,
    run: async (_tx, jobs) => void rung.push(...jobs.map(({ payload }) => payload.bell)),
  })
})

afterEach(async () => {
  hanging.letGo()
  await engine.stop()
  await database.close()
  await fresh.drop()
})

/** As another node does whose word of it gets lost. */
async function enqueueSilently(bell: string): Promise<void> {
  await database.pool.query(
    `insert into jobs (id, kind, payload, run_at, created_at) values ($1, $2, $3, now(), now())`,
    [randomUUIDv7(), ring.name, JSON.stringify({ bell })],
  )
}

/** Once its loop sleeps, only the poll asks the database. */
async function startAndSleep(): Promise<void> {
  engine.start()
  await vi.waitFor(() => expect(asked).toBeGreaterThanOrEqual(3), PATIENCE)
}

test('the poll finds a job that nobody announced', async () => {
  await startAndSleep()
  await enqueueSilently('unheard of')
  await vi.waitFor(() => expect(rung).toEqual(['unheard of']), PATIENCE)
})

test('a poll that gets no answer does not keep the next one from looking', async () => {
  await startAndSleep()
  hanging.next = true
  await vi.waitFor(() => expect(hanging.next).toBe(false), PATIENCE)
  await enqueueSilently('all the same')
  await vi.waitFor(() => expect(rung).toEqual(['all the same']), { timeout: 10_000 })
})
