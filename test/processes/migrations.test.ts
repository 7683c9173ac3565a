import { expect, onTestFinished, test, vi } from 'vitest'
import { connect } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { makePartitions } from '../../server/database/partitions.ts'
import { transactor } from '../../server/database/transaction.ts'
import { ask } from '../database/ask.ts'
import { outsideDatabase, type OutsideDatabase } from './outside-database.ts'
import { Phones } from './phones.ts'
import { shortWalk, WALK } from './short-walk.ts'
import { postSignal } from './signal-stream.ts'
import { TocsinProcess } from './tocsin-process.ts'

const environmentOf = (database: OutsideDatabase, more: Record<string, string> = {}) => ({
  DATABASE_URL: database.url,
  TOCSIN_SECRET_KEY: 'a-secret-key-that-only-tests-have',
  TOCSIN_EGRESS_ALLOW: '127.0.0.0/8',
  ...more,
})

test('nodes that start at once on an empty database all get ready, and the schema is laid once', async () => {
  const database = await outsideDatabase()
  const nodes = await Promise.all(
    [1, 2, 3, 4].map(() => TocsinProcess.start({ environment: environmentOf(database) })),
  )
  for (const node of nodes) expect(await node.do('GET', '/api/v1/incidents')).toMatchObject({ items: [] })
  expect(nodes[0]?.readyLine).toMatch(/^tocsin ready on http:\S+ \(outside database\)$/)
  const applied = nodes.filter(({ log }) => log.some((line) => line.includes('database migrated')))
  expect(applied.length).toBe(1)
  const migrations =
    'select number, count(*)::int as count from schema_migrations group by number having count(*) > 1'
  expect(await ask(database.connection, migrations)).toEqual([])
})

test('partitions are made once, however many nodes make them at the same time', async () => {
  const { connection } = await outsideDatabase()
  const applied = await Promise.all(Array.from({ length: 8 }, () => migrate(connection)))
  expect(applied.filter((names) => names.length > 0).length).toBe(1)
  const database = connect(connection, () => {})
  onTestFinished(() => database.close())
  const transact = transactor(database, { now: () => new Date('2031-05-05T05:05:05Z') }, () => {})
  await Promise.all(Array.from({ length: 8 }, () => transact(makePartitions)))
  const made = `select count(*)::int as count from pg_class where relname ~ '^signal(s|_bodies)_2031_0[567]$'`
  expect(await ask(connection, made)).toEqual([{ count: 6 }])
})

test('an intake node, an engine node and a web node work together on one database', async () => {
  const database = await outsideDatabase()
  const phones = await Phones.start()
  onTestFinished(() => phones.close())
  const [intake, web] = await Promise.all(
    ['intake', 'web', 'engine'].map((role) =>
      TocsinProcess.start({ environment: environmentOf(database, { TOCSIN_ROLE: role }) }),
    ),
  )
  await web?.apply(shortWalk(phones.url))
  const postedAt = Date.now()
  expect((await postSignal(intake?.url ?? '', 'split')).status).toBe(202)
  await vi.waitUntil(() => phones.rung.length > 0, { timeout: 10_000, interval: 5 })
  expect((phones.rung[0]?.at ?? Infinity) - postedAt).toBeLessThan(1_000)
  expect(await web?.do('GET', '/api/v1/incidents/INC-1')).toMatchObject({ status: 'detected' })
  await web?.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  expect((await postSignal(intake?.url ?? '', 'unanswered')).status).toBe(202)
  await vi.waitUntil(() => phones.of('INC-2').length === WALK.length, { timeout: 20_000, interval: 20 })
  expect(phones.of('INC-2')).toEqual(WALK)
  expect(phones.of('INC-1')).toEqual(WALK.slice(0, 1))
})
