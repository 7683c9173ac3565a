import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADMIN_TOKEN, startNode, type Node } from '../../../test/answers/node.ts'
import { hashToken } from '../../http/authenticate.ts'
import { changeRoutes } from '../changes/routes.ts'
import { deliveryRoutes } from '../notifications/routes.ts'
import { alertRoutes } from './routes.ts'
import { WebhookReceiver } from '../../../test/world/webhook-receiver.ts'

type Listed = { items: Record<string, unknown>[]; next_cursor: string | null }

let node: Node
let hooks: WebhookReceiver

const ids = Array.from({ length: 3 }, (_, index) => `01890000-0000-7000-8000-00000000000${index + 1}`)

beforeAll(async () => {
  hooks = await WebhookReceiver.start()
  node = await startNode()
  alertRoutes(node.api)
  changeRoutes(node.api)
  deliveryRoutes(node.api, node)
  await node.listen()
  await node.query(
    `insert into people values ('ana', 'Ana', null, 'UTC', 'responder'), ('bo', 'Bo', null, 'UTC', 'responder')`,
  )
  await node.query(
    `insert into contact_methods (id, person_id, position, type, address, bundle) values
    ('ana-hook', 'ana', 0, 'webhook', $1, false), ('bo-sms', 'bo', 0, 'sms', '+351910000001', true)`,
    [`${hooks.url}/ana`],
  )
  await node.query(
    `insert into tokens (id, name, hash, role, person_id, scopes, created_at)
    select person, person, hash, 'responder', person, '{write,read}', now() from unnest($1::text[], $2::bytea[]) t(person, hash)`,
    [['ana', 'bo'], ['ana', 'bo'].map((name) => hashToken(`token-of-${name}`))],
  )
  await node.query(`insert into services values
    ('shop', 'Shop', null, 1, null, '{}', '{}', '{"by":"off","window_minutes":10,"labels":[]}', 0, '{}')`)
  await node.query(`insert into incidents (id, alias, title, status, severity, severity_rank, service_id, private, created_by,
      detected_at, updated_at)
    values (1, null, 'Open', 'detected', 'SEV1', 1, 'shop', false, '{}', now(), now()),
      (2, 'OLD-7', 'Hidden', 'detected', 'SEV1', 1, 'shop', true, '{}', now(), now())`)
  for (const [index, id] of ids.entries()) {
    const incident = index === 2 ? 2 : 1
    await node.query(
      `insert into alerts values ($1, 'pd', 'shop', $2, $3, 'critical', 'Disk', 'db', '{"a":"b"}', '{}', '[]', 1, $4, now(), now())`,
      [id, `key-${index}`, index === 0 ? 'resolved' : 'triggered', incident],
    )
    await node.query(`insert into signal_bodies values ($1, now(), 'pd', 'generic', $2)`, [
      id,
      Buffer.concat([Buffer.from([0xff]), Buffer.from('x'.repeat(index === 0 ? 9_000 : 3))]),
    ])
    await node.query(`insert into signals values ($1, now(), $1, 'pd', 'trigger', 'k', $1, 'opened')`, [id])
  }
  await node.query(
    `insert into escalations (id, incident_id, steps, repeat, round, step, started_at)
    values ($1, 2, '[]', 0, 0, 0, now())`,
    [ids[0]],
  )
  await node.query(
    `insert into deliveries (id, kind, person_id, method_id, channel, destination, state, attempt, possible_duplicate,
      created_at, accepted_at) values ($1, 'page', 'bo', 'bo-sms', 'sms', '+351910000001', 'accepted', 1, false,
      '2026-03-02T10:00:01Z', '2026-03-02T10:00:02Z')`,
    [ids[0]],
  )
  await node.query(
    `insert into pages values ($1, 2, $1, 0, 0, 'bo', 'bo-sms', 'sms', 'step', 'high', 'sending', null,
      '2026-03-02T10:00:00Z', now(), $1)`,
    [ids[0]],
  )
})

afterAll(async () => {
  await node?.close()
  await hooks?.close()
})

async function ask(
  path: string,
  who = 'admin',
  body?: object,
): Promise<{ status: number; body: Listed & Record<string, unknown> }> {
  const token = who === 'admin' ? ADMIN_TOKEN : `token-of-${who}`
  const response = await fetch(`${node.publicUrl()}/api/v1${path}`, {
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  return { status: response.status, body: JSON.parse(await response.text()) }
}

async function idsOf(path: string, who?: string): Promise<unknown[]> {
  return (await ask(path, who)).body.items.map(({ id }) => id)
}

test('alerts come newest first, a page at a time', async () => {
  const first = await ask('/alerts?limit=2')
  expect(first.body.items.map(({ id }) => id)).toEqual([ids[2], ids[1]])
  expect(await idsOf(`/alerts?limit=2&cursor=${first.body.next_cursor}`)).toEqual([ids[0]])
  expect((await ask('/alerts?cursor=nonsense')).status).toBe(400)
})

test.each([
  ['?status=resolved', [0]],
  ['?status=resolved,triggered&service=shop', [2, 1, 0]],
  ['?incident=INC-1', [1, 0]],
  ['?incident=OLD-7', [2]],
  ['?incident=nothing', []],
])('alerts%s', async (query, expected) => {
  expect(await idsOf(`/alerts${query}`)).toEqual(expected.map((index) => ids[index]))
})

test("a private incident's alerts, signals and deliveries are for its participants", async () => {
  expect(await idsOf('/alerts', 'ana')).toEqual([ids[1], ids[0]])
  expect(await idsOf('/alerts', 'bo')).toHaveLength(3)
  expect((await ask(`/alerts/${ids[2]}`, 'ana')).status).toBe(404)
  expect(await idsOf('/signals', 'ana')).toEqual([ids[1], ids[0]])
  expect((await ask(`/signals/${ids[2]}`, 'ana')).status).toBe(404)
  expect((await ask(`/signals/${ids[2]}`, 'bo')).status).toBe(200)
  expect(await idsOf('/deliveries', 'ana')).toEqual([])
})

test('an alert is shown with what it says', async () => {
  expect((await ask(`/alerts/${ids[1]}`)).body).toMatchObject({
    id: ids[1],
    dedup_key: 'key-1',
    status: 'triggered',
    incident: 'INC-1',
    labels: { a: 'b' },
  })
})

test('a body is readable whatever it is, cut off in lists and whole by itself', async () => {
  const listed = await ask(`/alerts/${ids[0]}/signals`)
  expect(listed.body.items).toMatchObject([{ body: { size: 9_001, truncated: true, base64: null } }])
  const { body } = await ask(`/signals/${ids[0]}`)
  expect(body).toMatchObject({ body: { text: `\uFFFD${'x'.repeat(9_000)}`, truncated: false } })
})

test('changes are noted and listed by when they happened', async () => {
  const older = await ask('/changes', 'ana', {
    service: 'shop',
    summary: 'v1',
    happened_at: '2026-03-01T10:00:00Z',
  })
  const newer = await ask('/changes', 'ana', { service: 'shop', summary: 'v2' })
  expect([older.status, newer.status]).toEqual([201, 201])
  const page = await ask('/changes?service=shop&limit=1')
  expect(page.body.items).toMatchObject([{ summary: 'v2', service: 'shop', integration: null }])
  expect((await ask(`/changes?limit=1&cursor=${page.body.next_cursor}`)).body.items).toMatchObject([
    { summary: 'v1' },
  ])
  expect((await ask('/changes?since=2026-03-02T00:00:00Z')).body.items).toHaveLength(1)
  expect((await ask('/changes', 'ana', { service: 'nothing', summary: 'v' })).status).toBe(400)
})

test('a delivery tells its pages and its latency; its destination is for its owner', async () => {
  const { body } = await ask('/deliveries?incident=OLD-7&person=bo&state=accepted,failed', 'bo')
  expect(body.items).toMatchObject([
    { destination: '+351910000001', latency_ms: 2_000, pages: [{ incident: 'INC-2' }], incidents: ['INC-2'] },
  ])
  await node.query(`update incidents set private = false where id = 2`)
  const shown = await ask('/deliveries', 'ana')
  await node.query(`update incidents set private = true where id = 2`)
  expect(shown.body.items).toMatchObject([{ destination: '+35…01' }])
  expect((await ask('/deliveries?state=lost')).status).toBe(400)
})

test('a contact method is tested by its owner, and not too often', async () => {
  expect((await ask('/contact-methods/ana-hook/test', 'bo', {})).status).toBe(403)
  expect((await ask('/contact-methods/nothing/test', 'ana', {})).status).toBe(404)
  const { status, body } = await ask('/contact-methods/ana-hook/test', 'ana', {})
  expect(status).toBe(202)
  await node.engine.drain()
  const { body: sent } = await hooks.waitFor(({ path }) => path === '/ana')
  expect(sent).toMatchObject({ subject: 'Tocsin test' })
  expect(sent.incident).toBeUndefined()
  const [delivery] = (await ask('/deliveries?person=ana', 'ana')).body.items
  expect(delivery).toMatchObject({
    id: body['delivery'],
    kind: 'notice',
    state: 'accepted',
    attempts: [{ number: 1 }],
    pages: [],
  })
  for (let time = 1; time < 10; time += 1) await ask('/contact-methods/ana-hook/test', 'ana', {})
  expect((await ask('/contact-methods/ana-hook/test', 'ana', {})).status).toBe(429)
})
