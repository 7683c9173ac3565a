import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/world/database.ts'
import { connect, type Database } from './connect.ts'
import { insertRows } from './insert-rows.ts'
import { transactor, type Transact } from './transaction.ts'

let fresh: FreshDatabase
let database: Database
let transact: Transact

beforeEach(async () => {
  fresh = await freshDatabase()
  database = connect(fresh.connection, () => {})
  transact = transactor(database, { now: () => new Date() }, () => {})
})

afterEach(async () => {
  await database.close()
  await fresh.drop()
})

const team = (id: string) => ({ id, name: id, lead: null, manager: null })

test('a deferred write belongs to the transaction, also as the last thing that is done', async () => {
  await transact(async (tx) => {
    insertRows(tx, 'teams', [team('web')])
    await sql`select`.execute(tx.db)
    insertRows(tx, 'teams', [team('shop')])
  })
  const { rows } = await sql`select count(*)::int as teams, count(distinct xmin::text)::int as transactions
    from teams`.execute(database.kysely)
  expect(rows).toEqual([{ teams: 2, transactions: 1 }])
})

test('when a deferred write fails, the whole transaction does, with its reason', async () => {
  const work = transact(async (tx) => {
    insertRows(tx, 'teams', [team('web')])
    insertRows(tx, 'teams', [team('web')])
  })
  await expect(work).rejects.toThrow('duplicate key')
  expect(await database.kysely.selectFrom('teams').select('id').execute()).toEqual([])
})
