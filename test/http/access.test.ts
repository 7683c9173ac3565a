import { afterAll, beforeAll, expect, test } from 'vitest'
import { NewToken } from '../../api/tokens.ts'
import { createAdministratorToken } from '../../server/features/access/create-token.ts'
import { accessRoutes } from '../../server/features/access/routes.ts'
import { createSetupLink } from '../../server/features/access/setup-link.ts'
import { auditRoutes } from '../../server/features/audit/routes.ts'
import { ask, startServer, type TestServer } from './server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer(({ api }) => {
    accessRoutes(api)
    auditRoutes(api)
  })
  for (const [id, role] of [
    ['ana', 'responder'],
    ['bo', 'responder'],
  ] as const) {
    await server.database.kysely
      .insertInto('people')
      .values({ id, name: id, email: null, time_zone: 'UTC', role })
      .execute()
  }
})
afterAll(async () => await server.stop())

async function create(body: Record<string, unknown>, token?: string): Promise<NewToken> {
  const answer = await ask(server, 'POST', '/api/v1/tokens', { body, ...(token && { token }) })
  expect(answer.status, answer.text).toBe(201)
  return NewToken.parse(answer.body)
}

const statusOf = async (body: Record<string, unknown>, token: string) =>
  (await ask(server, 'POST', '/api/v1/tokens', { body, token })).status

test('a token is told once and works at once', async () => {
  const made = await create({ name: 'ci' })
  expect(made.token).toMatch(/^tsn_[\w-]{43}$/)
  const listed = await ask(server, 'GET', '/api/v1/tokens', { token: made.token })
  expect(listed.status).toBe(200)
  expect(listed.text).not.toContain(made.token)
  const kept = await server.database.kysely.selectFrom('tokens').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(made.token)
})

test('nobody grants more than they have', async () => {
  const ana = await create({ name: 'ana', role: 'responder', person: 'ana' })
  expect(await statusOf({ name: 'x', role: 'admin' }, ana.token)).toBe(403)
  expect(await statusOf({ name: 'x', person: 'bo' }, ana.token)).toBe(403)
  expect(await statusOf({ name: 'x', person: null }, ana.token)).toBe(403)
  const own = await create({ name: 'mine', scopes: ['read'] }, ana.token)
  expect(own).toMatchObject({ role: 'responder', person: 'ana', scopes: ['read'] })
  expect(await statusOf({ name: 'x' }, own.token)).toBe(403)
  const reader = await create({ name: 'read only', scopes: ['read'] })
  expect(await statusOf({ name: 'x', scopes: ['write'] }, reader.token)).toBe(403)
})

test('a token does no more than its person may by now', async () => {
  await server.database.kysely
    .insertInto('people')
    .values({ id: 'cleo', name: 'Cleo', email: null, time_zone: 'UTC', role: 'admin' })
    .execute()
  const { token } = await create({ name: 'laptop', role: 'admin', person: 'cleo' })
  const auditLog = async () => (await ask(server, 'GET', '/api/v1/audit-log', { token })).status
  expect(await auditLog()).toBe(200)
  await server.database.kysely
    .updateTable('people')
    .set({ role: 'responder' })
    .where('id', '=', 'cleo')
    .execute()
  expect(await auditLog()).toBe(403)
  await server.database.kysely.deleteFrom('people').where('id', '=', 'cleo').execute()
})

test.each([
  [{ name: '' }],
  [{ name: 'x', role: 'king' }],
  [{ name: 'x', scopes: [] }],
  [{ name: 'x', person: 'nobody-known' }],
  [{ name: 'x', expires_at: '2020-01-01T00:00:00Z' }],
  [{ name: 'x', hash: 'y' }],
])('%j is refused', async (body) => {
  expect((await ask(server, 'POST', '/api/v1/tokens', { body })).status).toBe(400)
})

test('people see and revoke their own tokens; those of others are not there', async () => {
  const ana = await create({ name: 'ana', role: 'responder', person: 'ana' })
  const bo = await create({ name: 'bo', role: 'responder', person: 'bo' })
  const { body } = await ask(server, 'GET', '/api/v1/tokens', { token: bo.token })
  expect(body['items']).toMatchObject([{ id: bo.id }])
  const revoke = (id: string, token: string) => ask(server, 'DELETE', `/api/v1/tokens/${id}`, { token })
  expect((await revoke(ana.id, bo.token)).status).toBe(404)
  expect((await revoke(bo.id, bo.token)).status).toBe(204)
  expect((await revoke(bo.id, bo.token)).status).toBe(401)
  expect((await ask(server, 'GET', '/api/v1/tokens', { token: ana.token })).status).toBe(200)
})

test('tokens are listed in pages, newest first', async () => {
  const first = await ask(server, 'GET', '/api/v1/tokens?limit=2')
  const next = await ask(
    server,
    'GET',
    `/api/v1/tokens?limit=100&cursor=${String(first.body['next_cursor'])}`,
  )
  const ids = [first.body['items'], next.body['items']]
    .flat()
    .map((token) => NewToken.shape.id.parse(Object(token).id))
  expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? 1 : -1)))
  expect(new Set(ids).size).toBe(ids.length)
})

const trade = (body: Record<string, unknown>, from = '10.0.0.1') =>
  ask(server, 'POST', '/api/v1/setup', { token: '', body, headers: { 'x-from': from } })

test('a set-up link makes the first administrator, once, even when traded many times at once', async () => {
  const token = await server.transact(createSetupLink)
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => trade({ token, name: 'Eve Adams', email: 'eve@example.com' })),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 404, 404, 404, 404])
  const made = NewToken.parse(answers.find(({ status }) => status === 201)?.body)
  expect(made).toMatchObject({ role: 'admin', person: 'eve-adams' })
  const eve = await server.database.kysely
    .selectFrom('people')
    .selectAll()
    .where('id', '=', 'eve-adams')
    .executeTakeFirst()
  expect(eve).toMatchObject({ name: 'Eve Adams', email: 'eve@example.com', role: 'admin' })
  expect((await ask(server, 'GET', '/api/v1/audit-log/verify', { token: made.token })).body).toMatchObject({
    intact: true,
  })
})

test('a refusal does not use the link up, and an old one is worth nothing', async () => {
  const token = await server.transact(createSetupLink)
  expect((await trade({ token, person_id: 'ana' })).status).toBe(400)
  expect((await trade({ token, person_id: 'eve-adams' })).status).toBe(201)
  const old = await server.transact(createSetupLink)
  await server.database.kysely
    .updateTable('setup_links')
    .set({ created_at: new Date(Date.now() - 24 * 3_600_000) })
    .execute()
  expect((await trade({ token: old })).status).toBe(404)
})

test('guesses are limited', async () => {
  const statuses: number[] = []
  for (let tried = 0; tried < 12; tried++) statuses.push((await trade({ token: 'guess' })).status)
  expect(statuses.at(-1)).toBe(429)
})

test('a changed audit entry is found, and so is one that was taken out', async () => {
  const db = server.database.kysely
  const last = await db
    .selectFrom('audit_log')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await db.updateTable('audit_log').set({ action: 'nothing' }).where('number', '=', last.number).execute()
  const verified = async () => (await ask(server, 'GET', '/api/v1/audit-log/verify')).body
  expect(await verified()).toMatchObject({ intact: false, number: Number(last.number) })
  await db.updateTable('audit_log').set({ action: last.action }).where('number', '=', last.number).execute()
  expect(await verified()).toMatchObject({ intact: true, count: Number(last.number), last_hash: last.hash })
  await db.deleteFrom('audit_log').where('number', '=', '2').execute()
  expect(await verified()).toMatchObject({ intact: false, number: 3 })
})

test('the last use of a token is noted, at the latest when the server closes', async () => {
  const use = (secret: string) => ask(server, 'GET', '/api/v1/tokens', { token: secret })
  for (const name of ['used', 'unused']) {
    const secret = await server.transact((tx) => createAdministratorToken(tx, { name }))
    if (name === 'used') await use(secret)
  }
  expect((await use('not-a-token')).status).toBe(401)
  await server.api.app.close()
  const rows = await server.database.kysely
    .selectFrom('tokens')
    .select(['name', 'last_used_at'])
    .where('name', 'in', ['used', 'unused'])
    .orderBy('name')
    .execute()
  expect(rows).toEqual([
    { name: 'unused', last_used_at: null },
    { name: 'used', last_used_at: expect.any(Date) },
  ])
})
