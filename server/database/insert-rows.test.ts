import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/world/database.ts'
import { connect, type Database } from './connect.ts'
import { insertRows } from './insert-rows.ts'
import { transactor, type Transact } from './transaction.ts'
import { updateRows } from './update-rows.ts'

let fresh: FreshDatabase
let database: Database
let transact: Transact

beforeAll(async () => {
  fresh = await freshDatabase()
  database = connect(fresh.connection, () => {})
  transact = transactor(database, { now: () => new Date() }, () => {})
})

afterAll(async () => {
  await database.close()
  await fresh.drop()
})

const NOTES = [
  'plain',
  '',
  'NULL',
  'null',
  ' around ',
  'a, b',
  '{"curly"}',
  String.raw`C:\temp\new "quoted" \\`,
  'two\nlines\tand\r\nmore',
  'emoji 🚨, naïve, 漢字, \u2028 and \u007F',
  null,
]

const incident = (index: number, note: string | null) => ({
  id: String(1_000 + index),
  title: note ?? 'none',
  impact: note,
  status: 'detected',
  severity: 'SEV2',
  severity_rank: 2,
  created_by: { kind: 'person', id: note, deep: [{ [note ?? '']: note }, 1.5, true, null] },
  facts: note === null ? {} : { note },
  target: null,
  tags: note === null ? [] : [note, 'second'],
  detected_at: new Date(Date.UTC(2031, 0, 1, 0, 0, index)),
  snoozed_until: null,
  updated_at: new Date(Date.UTC(2031, 0, 1)),
})

const written = (row: ReturnType<typeof incident>) => ({
  id: row.id,
  title: row.title,
  impact: row.impact,
  severity_rank: row.severity_rank,
  created_by: row.created_by,
  facts: row.facts,
  target: row.target,
  tags: row.tags,
  detected_at: row.detected_at,
  snoozed_until: row.snoozed_until,
})

async function read() {
  return await database.kysely
    .selectFrom('incidents')
    .select([
      'id',
      'title',
      'impact',
      'severity_rank',
      'created_by',
      'facts',
      'target',
      'tags',
      'detected_at',
    ])
    .select('snoozed_until')
    .orderBy('id')
    .execute()
}

test('whatever a text says, it is kept as it is: in text, in JSON and in lists, by inserts and by updates', async () => {
  const rows = NOTES.map((note, index) => incident(index, note))
  await transact(async (tx) => insertRows(tx, 'incidents', rows))
  expect(await read()).toEqual(rows.map(written))

  const changed = NOTES.toReversed().map((note, index) => incident(index, note))
  await transact(async (tx) =>
    updateRows(
      tx,
      'incidents',
      changed.map(({ id, title, impact, created_by, facts, tags }) => ({
        id,
        title,
        impact,
        created_by,
        facts,
        tags,
      })),
    ),
  )
  expect(await read()).toEqual(changed.map(written))
})

test('no rows are no statement, and an unknown column is named', async () => {
  await transact(async (tx) => {
    insertRows(tx, 'teams', [])
    expect(() => updateRows(tx, 'teams', [{ id: 'web', colour: 'red' } as { id: string }])).toThrow(
      'there is no column teams.colour',
    )
    await sql`select`.execute(tx.db)
  })
})
