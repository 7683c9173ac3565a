import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startNode, type Node } from '../../../test/answers/node.ts'
import { hashKey } from '../services/integration-of-key.ts'
import { heartbeatHandler } from './check-heartbeats.ts'
import { ping } from './ping.ts'
import { heartbeatRoutes } from './routes.ts'

const KEY = 'nightly-backup-key'

let node: Node

beforeAll(async () => {
  node = await startNode()
  node.engine.transactional(heartbeatHandler(node.paging))
  await heartbeatRoutes(node.app, node)
  await node.listen()
})

afterAll(async () => node?.close())

beforeEach(async () => {
  await node.query(`truncate incidents, escalations, pages, deliveries, jobs, timeline, services,
    integrations, integration_keys, heartbeats, alerts, signals, signal_bodies cascade`)
  await node.query(`insert into services values
    ('shop', 'Shop', null, 1, null, '{}', '{}', '{"by":"off","window_minutes":10,"labels":[]}', 0, '{}')`)
  await node.query(`insert into integrations values
    ('nightly', 'shop', 'heartbeat', '{"interval_minutes":5,"grace_minutes":1}'), ('pd', 'shop', 'pagerduty-events', '{}')`)
  await node.query(`insert into integration_keys values ($1, 'nightly', '', now()), ($2, 'pd', '', now())`, [
    hashKey(KEY),
    hashKey('a-key-of-pagerduty'),
  ])
  await node.query(`insert into heartbeats values ('nightly', null, null)`)
})

function send(method = 'POST', key = KEY, body?: string): Promise<Response> {
  return fetch(`${node.publicUrl()}/intake/heartbeat/${key}`, { method, ...(body && { body }) })
}

async function advance(minutes: number): Promise<void> {
  node.clock.advance(minutes * 60)
  await node.engine.drain()
}

async function alerts() {
  return await node.query<{ status: string; severity: string; dedup_key: string; incident_id: string }>(
    'select status, severity, dedup_key, incident_id from alerts order by id',
  )
}

async function heartbeat() {
  const [row] = await node.query<{ last_ping_at: Date | null; missed_at: Date | null }>(
    'select * from heartbeats',
  )
  return row
}

test.each(['GET', 'HEAD', 'POST'])('a %s is a ping', async (method) => {
  const response = await send(method)
  expect(response.status).toBe(202)
  if (method !== 'HEAD') expect(await response.json()).toMatchObject({ status: 'ok', heartbeat: 'nightly' })
  expect(await heartbeat()).toEqual({
    integration_id: 'nightly',
    last_ping_at: node.clock.at,
    missed_at: null,
  })
})

test('any body will do', async () => {
  expect((await send('POST', KEY, 'x'.repeat(700_000))).status).toBe(202)
})

test('unknown keys and those of other integrations are 404', async () => {
  expect((await send('POST', 'nobody-knows-this')).status).toBe(404)
  expect((await send('POST', 'a-key-of-pagerduty')).status).toBe(404)
})

test('one that never came is not expected', async () => {
  await advance(600)
  expect(await alerts()).toEqual([])
})

test('one that comes in time pages nobody, and has one job', async () => {
  for (let time = 0; time < 5; time += 1) {
    await send()
    await advance(5.9)
  }
  expect(await alerts()).toEqual([])
  expect(await node.query('select from jobs')).toHaveLength(1)
})

test('one that is missing is an alert, and its return resolves it', async () => {
  await send()
  await advance(5.99)
  expect(await alerts()).toEqual([])
  await advance(0.01)
  expect(await alerts()).toMatchObject([
    { status: 'triggered', severity: 'critical', dedup_key: 'heartbeat:nightly' },
  ])
  expect(await heartbeat()).toMatchObject({ missed_at: node.clock.at })
  await advance(60)
  expect(await alerts()).toHaveLength(1)
  await send()
  expect(await alerts()).toMatchObject([{ status: 'resolved' }])
  expect(await node.query('select status from incidents')).toEqual([{ status: 'resolved' }])
  expect(await heartbeat()).toMatchObject({ missed_at: null })
  await advance(6)
  expect(await alerts()).toMatchObject([{ status: 'resolved' }, { status: 'triggered' }])
  expect(await node.query(`select from signal_bodies where format = 'heartbeat'`)).toHaveLength(3)
})

test('the next ping goes by the new interval', async () => {
  await send()
  await node.query(
    `update integrations set settings = '{"interval_minutes":0.05,"grace_minutes":0}' where id = 'nightly'`,
  )
  await send()
  await advance(0.05)
  expect(await alerts()).toHaveLength(1)
})

test('a longer interval counts without another ping', async () => {
  await send()
  await node.query(
    `update integrations set settings = '{"interval_minutes":60,"grace_minutes":1}' where id = 'nightly'`,
  )
  await advance(60.9)
  expect(await alerts()).toEqual([])
  await advance(0.1)
  expect(await alerts()).toHaveLength(1)
})

test('pings at once leave one job', async () => {
  await Promise.all(Array.from({ length: 20 }, () => send()))
  expect(await node.query('select from jobs')).toHaveLength(1)
})

test('a ping that is being written when the check comes is not missed', async () => {
  await send()
  node.clock.advance(5 * 60 + 59)
  const [written, checked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const pinging = node.transact(async (tx) => {
    await ping(tx, node.paging, KEY)
    written.resolve()
    await checked.promise
  })
  await written.promise
  await advance(1)
  checked.resolve()
  await pinging
  await node.engine.drain()
  expect(await alerts()).toEqual([])
  expect(await node.query('select from jobs')).toHaveLength(1)
})

test('pings beside the check leave a heartbeat that is alive', async () => {
  for (let round = 0; round < 5; round += 1) {
    await send()
    node.clock.advance(6 * 60)
    await Promise.all([...Array.from({ length: 10 }, () => send()), node.engine.drain()])
  }
  expect(await heartbeat()).toMatchObject({ last_ping_at: node.clock.at, missed_at: null })
  expect((await alerts()).filter(({ status }) => status !== 'resolved')).toEqual([])
  expect(await node.query(`select from jobs where kind = 'heartbeat.due'`)).toHaveLength(1)
})
