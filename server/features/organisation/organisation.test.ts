import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { methodSecret } from '../people/method-secret.ts'
import { loadPeople } from '../people/load-people.ts'
import { integrationOfKey } from '../services/integration-of-key.ts'
import { example, type TestServer, testServer } from './test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => {
  await server.stop()
})

const apply = (body: unknown, query = '') =>
  server.ask('POST', `/api/v1/organisation/apply${query}`, { body })

test('a dry run tells what would change and changes nothing', async () => {
  const { status, body } = await apply(await example('full'), '?dry_run')
  expect(status).toBe(200)
  expect(body).toMatchObject({ dry_run: true, generated: [] })
  const { body: exported } = await server.ask('GET', '/api/v1/organisation')
  expect(exported).toMatchObject({ people: [], services: [] })
})

test('both examples apply; applying them again changes nothing', async () => {
  for (const name of ['quickstart', 'full'] as const) {
    const first = await apply(await example(name))
    expect(first.status, JSON.stringify(first.body)).toBe(200)
    expect((await apply(await example(name))).body).toMatchObject({ changes: [], generated: [] })
  }
})

test('a schedule tells in its timeline that it was changed by a file, and not that one was tried', async () => {
  type Schedule = { id: string }
  const { body: full } = await server.ask<{ schedules: Schedule[] }>('GET', '/api/v1/organisation')
  const changed = {
    version: 1,
    schedules: full.schedules
      .filter(({ id }) => id === 'payments-primary')
      .map((schedule) => ({ ...schedule, name: 'Payments by day', rules: { published_weeks: 5 } })),
  }
  const texts = async () => {
    const url = '/api/v1/schedules/payments-primary/timeline'
    const { body } = await server.ask<{ items: { text: string }[] }>('GET', url)
    return body.items.map(({ text }) => text)
  }
  const before = await texts()
  await apply(changed, '?dry_run')
  expect(await texts()).toEqual(before)
  expect((await apply(changed)).status).toBe(200)
  const after = await texts()
  expect(after.slice(0, -1)).toEqual(before)
  expect(after.at(-1)).toMatch(/changed payments-primary: name, rules\.$/)
})

test('YAML is taken as it is', async () => {
  const body = await readFile(new URL('../../../examples/quickstart.yaml', import.meta.url), 'utf8')
  const headers = { 'content-type': 'application/yaml' }
  const answer = await server.ask('POST', '/api/v1/organisation/apply', { body, headers })
  expect(answer).toMatchObject({ status: 200, body: { generated: [] } })
  const broken = await server.ask('POST', '/api/v1/organisation/apply', { body: 'a: [', headers })
  expect(broken).toMatchObject({
    status: 400,
    body: { detail: expect.stringMatching(/^The file is not YAML/) },
  })
})

test.each(['', '?with_secrets'])(
  'an export%s applied again changes nothing, pruning included',
  async (query) => {
    const exported = await server.ask('GET', `/api/v1/organisation${query}`)
    expect((await apply(exported.body, '?prune')).body).toMatchObject({ changes: [], generated: [] })
    const again = await server.ask('GET', `/api/v1/organisation${query}`)
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(exported.body))
  },
)

test('keys and secrets are in an export only when asked for', async () => {
  const plain = JSON.stringify((await server.ask('GET', '/api/v1/organisation')).body)
  expect(plain).not.toMatch(/"keys?":|"secret":/)
  const full = JSON.stringify((await server.ask('GET', '/api/v1/organisation?with_secrets=true')).body)
  expect(full).toContain('0123456789abcdef0123456789abcdef')
  expect(full).toContain('ana-signs-with-this-secret')
})

test('a wrong reference refuses the whole file and says what was meant', async () => {
  const body = {
    version: 1,
    teams: [{ id: 'new-team', name: 'New' }],
    services: [{ id: 'x', name: 'X', escalation_policy: 'paymnts' }],
  }
  const message = 'no policy "paymnts"; did you mean "payments"?'
  const { status, body: problem } = await apply(body)
  expect(status).toBe(400)
  expect(problem).toMatchObject({ errors: [{ path: 'services[0].escalation_policy', message }] })
  expect((await server.ask('GET', '/api/v1/teams/new-team')).status).toBe(404)
})

test.each([
  ['a list', [], 'document', 'must be a mapping of fields'],
  ['nothing', {}, 'version', 'must be 1, the only version there is: write "version: 1"'],
  ['another version', { version: 2 }, 'version', 'must be 1, the only version there is: write "version: 1"'],
  ['an unknown section', { version: 1, peple: [] }, 'peple', 'no such field; did you mean "people"?'],
  [
    'half a character',
    { version: 1, teams: [{ id: 'a', name: 'a\ud800' }] },
    'teams[0].name',
    'has a control character or half a character in it',
  ],
  [
    'a number for text',
    {
      version: 1,
      people: [{ id: 'a', name: 'A', contact_methods: [{ id: 'b', type: 'sms', number: 351 }] }],
    },
    'people[0].contact_methods[0].number',
    'must be text, not the number 351; put it in quotes',
  ],
  [
    'a heartbeat without its interval',
    { version: 1, services: [{ id: 'a', name: 'A', integrations: [{ id: 'b', type: 'heartbeat' }] }] },
    'services[0].integrations[0].interval_minutes',
    'is missing; a heartbeat says how often it comes',
  ],
])('%s is refused', async (_what, body, path, message) => {
  const answer = await apply(body)
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ path, message }] } })
})

test('a file may refer to what only the server has, and leaves the rest alone', async () => {
  const person = { id: 'guest', name: 'Guest', teams: ['payments'] }
  const { body } = await apply({ version: 1, people: [person] })
  expect(body).toMatchObject({ changes: [{ change: 'create', kind: 'person', id: 'guest', fields: [] }] })
  expect((await server.ask('GET', '/api/v1/people/ana')).status).toBe(200)
})

test('a key of another integration is refused, and found by its own', async () => {
  const integrations = [{ id: 'thief', type: 'alertmanager', key: '0123456789abcdef0123456789abcdef' }]
  const { body } = await apply({ version: 1, services: [{ id: 'shop', name: 'Shop', integrations }] })
  expect(body).toMatchObject({
    errors: [
      {
        path: 'services[0].integrations[0].key',
        message: 'the same key as integration "checkout-pd" has; each needs its own',
      },
    ],
  })
  const found = await server.transact((tx) => integrationOfKey(tx, '0123456789abcdef0123456789abcdef'))
  expect(found).toEqual({
    id: 'checkout-pd',
    service: 'checkout-api',
    type: 'pagerduty-events',
    settings: {},
  })
})

test('a new number must be verified again, a new name of its owner need not', async () => {
  const verify = async () =>
    server.transact(async (tx) => {
      await tx.db
        .updateTable('contact_methods')
        .set({ verified_at: tx.now })
        .where('id', '=', 'ana-sms')
        .execute()
    })
  const isVerified = async () => {
    const people = await server.transact((tx) => loadPeople(tx, ['ana']))
    return people.get('ana')?.methods.find(({ id }) => id === 'ana-sms')?.verified
  }
  await verify()
  await server.ask('PATCH', '/api/v1/people/ana', { body: { name: 'Ana S.' } })
  expect(await isVerified()).toBe(true)
  await server.ask('PATCH', '/api/v1/contact-methods/ana-sms', { body: { number: '+351910000099' } })
  expect(await isVerified()).toBe(false)
})

test('secrets left out stay, also when everything else about the method changes', async () => {
  const secret = () => server.transact((tx) => methodSecret(tx, server.seal, 'ana-push'))
  expect(await secret()).toBe('ana-signs-with-this-secret')
  await server.ask('PATCH', '/api/v1/contact-methods/ana-push', {
    body: { url: 'https://push.example.com/ana' },
  })
  expect(await secret()).toBe('ana-signs-with-this-secret')
})

test('the audit log keeps who changed what, without keys', async () => {
  const rows = await server.transact((tx) =>
    tx.db.selectFrom('audit_log').selectAll().orderBy('number').execute(),
  )
  expect(rows.at(-1)).toMatchObject({
    action: 'contact_method.updated',
    subject: 'contact_method:ana-push',
    actor: { kind: 'token', name: 'TOCSIN_ADMIN_TOKEN' },
  })
  expect(JSON.stringify(rows)).not.toContain('0123456789abcdef0123456789abcdef')
})

test('a file of thousands of people goes through at once', async () => {
  const people = Array.from({ length: 5_000 }, (_, index) => ({
    id: `p${index}`,
    name: `Person ${index}`,
    contact_methods: [{ id: `m${index}`, type: 'email', address: `p${index}@example.com` }],
    notification_rules: { high: [{ after_minutes: 0, via: `m${index}` }] },
  }))
  const { status, body } = await apply({ version: 1, people })
  expect(status).toBe(200)
  expect(body['changes']).toHaveLength(10_000)
})

test('pruning removes what the file does not have', async () => {
  const { status } = await apply(await example('quickstart'), '?prune=true')
  expect(status).toBe(200)
  const { body } = await server.ask('GET', '/api/v1/people')
  expect(body).toMatchObject({ items: [{ id: 'ana' }, { id: 'bo' }, { id: 'cy' }], next_cursor: null })
  expect((await server.ask('GET', '/api/v1/services/checkout-api')).status).toBe(404)
})
