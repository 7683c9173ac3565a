import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../test/world/database.ts'
import { connect, type Database } from '../../database/connect.ts'
import { transactor, type Transact } from '../../database/transaction.ts'
import { jobKind } from '../../engine/job.ts'
import { type Happened, reactionsOf } from './reactions.ts'
import { record, SYSTEM } from './record.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const plan = jobKind<Happened>('clocks.plan')
const greet = jobKind<Happened>('hints.look')

let fresh: FreshDatabase
let database: Database
let transact: Transact

beforeEach(async () => {
  fresh = await freshDatabase()
  database = connect(fresh.connection, () => {})
  const reactions = reactionsOf([
    { to: 'incident', events: ['declared', 'reopened'], job: plan },
    { to: 'incident', events: ['declared'], when: ({ drill }) => drill !== true, job: greet },
  ])
  transact = transactor(database, { now: () => NOW }, () => {}, { reactions })
})
afterEach(async () => {
  await database.close()
  await fresh.drop()
})

const told = (event: string, details: Record<string, unknown> = {}, stream = 'incident:7') =>
  transact(async (tx) => record(tx, { stream, kind: 'ACTION', event, actor: SYSTEM, text: event, details }))

const jobs = async () =>
  await database.kysely.selectFrom('jobs').select(['kind', 'payload', 'run_at']).orderBy('kind').execute()

test('what reacts to an entry is a job of the same transaction, told what happened', async () => {
  await told('reopened', { by: 'ana' })
  const payload = { stream: 'incident:7', event: 'reopened', at: NOW.toISOString(), details: { by: 'ana' } }
  expect(await jobs()).toEqual([{ kind: 'clocks.plan', payload, run_at: NOW }])
})

test('several may react to one entry', async () => {
  await told('declared')
  expect((await jobs()).map(({ kind }) => kind)).toEqual(['clocks.plan', 'hints.look'])
})

test('an entry may say that it needs no job', async () => {
  await told('declared', { drill: true })
  expect((await jobs()).map(({ kind }) => kind)).toEqual(['clocks.plan'])
})

test('an entry that nobody reacts to, or one of another kind of stream, brings no job', async () => {
  await told('paged')
  await told('declared', {}, 'service:shop')
  expect(await jobs()).toEqual([])
})

test('when the transaction is rolled back, so is what would have followed', async () => {
  const failing = transact(async (tx) => {
    record(tx, { stream: 'incident:7', kind: 'ACTION', event: 'declared', actor: SYSTEM, text: 'declared' })
    await tx.flush()
    throw new Error('refused')
  })
  await expect(failing).rejects.toThrow('refused')
  expect(await jobs()).toEqual([])
})
