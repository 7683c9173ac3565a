import { afterAll, beforeAll, expect, test } from 'vitest'
import { whoIsOnCall } from '../schedules/who-is-on-call.ts'
import { example, type TestServer, testServer } from './test-server.ts'

let server: TestServer
let manager: string
let responder: string

beforeAll(async () => {
  server = await testServer()
  await server.ask('POST', '/api/v1/organisation/apply', { body: await example('full') })
  await server.ask('PATCH', '/api/v1/people/cy', { body: { teams: ['payments'], role: 'manager' } })
  manager = await server.tokenOf('cy', 'manager')
  responder = await server.tokenOf('ana', 'responder')
})
afterAll(async () => {
  await server.stop()
})

test('lists come in pages by id', async () => {
  const first = await server.ask<{ next_cursor: string }>('GET', '/api/v1/people?limit=3')
  expect(first.body).toMatchObject({ items: [{ id: 'ana' }, { id: 'bo' }, { id: 'cy' }] })
  const { next_cursor: cursor } = first.body
  const second = await server.ask('GET', `/api/v1/people?limit=3&cursor=${cursor}`)
  expect(second.body).toMatchObject({ items: [{ id: 'dee' }, { id: 'eve' }, { id: 'finn' }] })
  expect((await server.ask('GET', '/api/v1/people?cursor=%20')).status).toBe(400)
})

const nouns = [
  ['teams', { id: 'fresh', name: 'Fresh', lead: 'ana' }],
  ['people', { id: 'fresh', name: 'Fresh', teams: ['payments'] }],
  ['schedules', { id: 'fresh', name: 'Fresh', team: 'payments' }],
  ['escalation-policies', { id: 'fresh', name: 'Fresh', steps: [{ targets: [{ person: 'ana' }] }] }],
  ['services', { id: 'fresh', name: 'Fresh', escalation_policy: 'payments' }],
  ['contact-methods', { id: 'fresh', person: 'bo', type: 'email', address: 'bo@example.com' }],
  ['integrations', { id: 'fresh', service: 'checkout-api', type: 'generic' }],
] as const

test.each(nouns)('%s are created, read, replaced, changed and removed', async (path, thing) => {
  const one = `/api/v1/${path}/fresh`
  expect(await server.ask('POST', `/api/v1/${path}`, { body: thing })).toMatchObject({
    status: 201,
    body: thing,
  })
  expect(await server.ask('POST', `/api/v1/${path}`, { body: thing })).toMatchObject({ status: 409 })
  const read = await server.ask('GET', one)
  expect(read).toMatchObject({ status: 200, body: thing })
  expect(await server.ask('PUT', one, { body: read.body })).toMatchObject({ status: 200, body: thing })
  expect(await server.ask('PATCH', one, { body: {} })).toMatchObject({
    status: 200,
    body: read.body,
  })
  expect(await server.ask('PATCH', one, { body: {}, headers: { 'if-match': '"old"' } })).toMatchObject({
    status: 412,
  })
  const headers = { 'if-match': read.etag ?? '' }
  expect(await server.ask('DELETE', one, { headers })).toMatchObject({ status: 204 })
  expect((await server.ask('GET', one)).status).toBe(404)
})

test('errors have paths below the resource', async () => {
  const body = { name: 'X', escalation_policy: 'paymnts', integrations: [{ id: 'y', typ: 'generic' }] }
  expect((await server.ask('PUT', '/api/v1/services/x', { body })).body).toMatchObject({
    errors: [
      { path: 'integrations[0].type', message: expect.stringMatching(/^must be one of/) },
      { path: 'integrations[0].typ', message: 'no such field; did you mean "type"?' },
    ],
  })
  const { integrations: _, ...rest } = body
  expect((await server.ask('PUT', '/api/v1/services/x', { body: rest })).body).toMatchObject({
    errors: [{ path: 'escalation_policy', message: 'no policy "paymnts"; did you mean "payments"?' }],
  })
})

test('somebody who is still needed cannot be removed, and the answer says where', async () => {
  const { status, body } = await server.ask('DELETE', '/api/v1/people/finn')
  expect(status).toBe(409)
  expect(body).toMatchObject({
    errors: [
      { path: 'teams[platform].lead' },
      { path: 'schedules[platform].layers[0].people[1]' },
      { path: 'schedules[platform].layers[1].people[1]' },
      { path: 'escalation_policies[platform].steps[0].targets[1].person' },
    ],
  })
})

test('an override counts at once and is gone when removed', async () => {
  const at = new Date('2026-02-10T00:00:00Z')
  const onCall = () => server.transact((tx) => whoIsOnCall(tx, ['payments-secondary'], at))
  const before = await onCall()
  const url = '/api/v1/schedules/payments-secondary/overrides'
  const body = { person: 'finn', starts_at: '2026-02-09T00:00', ends_at: '2026-02-11T00:00' }
  const { status, body: override } = await server.ask<{ id: string }>('POST', url, { body })
  expect(status).toBe(201)
  expect(await onCall()).toEqual(new Map([['payments-secondary', ['finn']]]))
  const { id } = override
  expect((await server.ask('DELETE', `${url}/${id}`)).status).toBe(204)
  expect(await onCall()).toEqual(before)
  const { items } = (
    await server.ask<{ items: { event: string }[] }>('GET', '/api/v1/schedules/payments-secondary/timeline')
  ).body
  expect(items.map(({ event }) => event)).toEqual(['created', 'override-saved', 'override-removed'])
  const wrong = await server.ask('POST', url, { body: { ...body, replaces: 'finn' } })
  expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: 'replaces' }] } })
})

test('an override is changed at its place in the order', async () => {
  const url = '/api/v1/schedules/payments-secondary/overrides'
  const body = { person: 'finn', starts_at: '2026-03-09T00:00', ends_at: '2026-03-11T00:00' }
  const first = (await server.ask<{ id: string }>('POST', url, { body })).body.id
  const second = (await server.ask<{ id: string }>('POST', url, { body: { ...body, person: 'bo' } })).body.id
  const changed = await server.ask('PUT', `${url}/${first}`, {
    body: { ...body, ends_at: '2026-03-12T00:00' },
  })
  expect(changed).toMatchObject({ status: 200, body: { id: first, ends_at: '2026-03-12T00:00' } })
  const { items } = (await server.ask<{ items: { id: string; ends_at: string }[] }>('GET', url)).body
  expect(items.slice(-2)).toMatchObject([{ id: first, ends_at: '2026-03-12T00:00' }, { id: second }])
  const backwards = await server.ask('PUT', `${url}/${first}`, {
    body: { ...body, ends_at: '2026-03-01T00:00' },
  })
  expect(backwards).toMatchObject({ status: 400, body: { errors: [{ path: 'ends_at' }] } })
  expect((await server.ask('PUT', `${url}/absent`, { body })).status).toBe(404)
})

test('a rotated key works beside the one before it', async () => {
  const url = '/api/v1/integrations/checkout-grafana'
  const before = (await server.ask<{ keys: string[] }>('GET', `${url}/keys`)).body
  const rotated = (await server.ask<{ key: string; keys: string[] }>('POST', `${url}/rotate-key`)).body
  expect(rotated.keys.toSorted()).toEqual([...before.keys, rotated.key].toSorted())
  expect(rotated.key).toMatch(/^[0-9a-f]{32}$/)
})

test('the final schedule, its gaps and who is on call', async () => {
  const range = 'from=2026-02-03T01:00+01:00&to=2026-02-05T00:00Z'
  const { body } = await server.ask<{ entries: unknown[] }>(
    'GET',
    `/api/v1/schedules/payments-primary/final?${range}`,
  )
  expect(body).toMatchObject({ from: '2026-02-03T00:00:00.000Z', to: '2026-02-05T00:00:00.000Z', gaps: [] })
  const { entries } = body
  expect(entries[0]).toEqual({
    starts_at: '2026-02-03T00:00:00.000Z',
    ends_at: '2026-02-03T09:00:00.000Z',
    people: ['ana'],
    layer: 'weekly',
    override: null,
  })
  expect(
    (await server.ask('GET', '/api/v1/schedules/x/gaps?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z'))
      .status,
  ).toBe(404)
  expect((await server.ask('GET', '/api/v1/on-call?at=nonsenseZ')).status).toBe(400)
  const long = 'from=2026-01-01T00:00:00Z&to=2027-02-06T00:00:00Z'
  expect((await server.ask('GET', `/api/v1/schedules/payments-primary/gaps?${long}`)).status).toBe(400)
  const now = await server.ask('GET', '/api/v1/on-call?service=checkout-api&at=2026-02-03T20:00:00Z')
  expect(now.body).toMatchObject({
    items: [
      { schedule: 'payments-primary', people: [{ id: 'bo', name: 'Bo Lindqvist' }], override: 'dentist' },
      { schedule: 'payments-secondary', people: [{ id: 'bo' }] },
    ],
  })
})

test('a preview saves nothing', async () => {
  const layers = [{ id: 'a', people: ['zoe'], starts_at: '2026-01-01T00:00', turn: { unit: 'day' } }]
  const range = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' }
  const answer = await server.ask('POST', '/api/v1/schedules/preview', {
    body: { schedule: { layers }, ...range },
  })
  expect(answer).toMatchObject({
    status: 200,
    body: { entries: [{ people: ['zoe'], layer: 'a' }], gaps: [] },
  })
})

test('a simulation names people, methods and instants, at its time of the week and up to the fallback', async () => {
  const url = '/api/v1/escalation-policies/payments/simulate?at=2026-02-03T20:00:00Z&severity=SEV-1'
  const { status, body } = await server.ask<{
    variant: string
    steps: { fallback: boolean }[]
    catch_all: unknown
  }>('POST', url)
  expect(status).toBe(200)
  const { variant, steps, catch_all } = body
  expect(variant).toBe('off_hours')
  expect(steps.map(({ fallback }) => fallback)).toEqual([...Array<boolean>(6).fill(false), true, true])
  expect(steps[0]).toMatchObject({
    at: '2026-02-03T20:00:00.000Z',
    people: [
      {
        id: 'bo',
        pages: [
          { method: 'bo-push', at: '2026-02-03T20:00:00.000Z' },
          { method: 'bo-sms', channel: 'sms', at: '2026-02-03T20:00:30.000Z' },
        ],
      },
    ],
  })
  expect(catch_all).toMatchObject({
    because: 'exhausted',
    at: '2026-02-03T20:35:30.000Z',
    people: [{ id: 'eve' }],
  })
})

test('settings are read and changed, with the same checks', async () => {
  const patched = await server.ask('PATCH', '/api/v1/settings', { body: { mttr_starts_at: 'started' } })
  expect(patched.body).toMatchObject({ mttr_starts_at: 'started', stale_acknowledgement_minutes: 240 })
  const wrong = await server.ask('PATCH', '/api/v1/settings', { body: { catch_all: [{ person: 'evee' }] } })
  expect(wrong.body).toMatchObject({
    errors: [{ path: 'catch_all[0].person', message: 'no person "evee"; did you mean "eve"?' }],
  })
})

test('settings that somebody else changed meanwhile are not overwritten', async () => {
  const { body: read } = await server.ask('GET', '/api/v1/settings')
  const headers = { 'if-match': `"${String(read['version'])}"` }
  const change = (from: string) =>
    server.ask('PATCH', '/api/v1/settings', { body: { mttr_starts_at: from }, headers })
  expect((await change('detected')).status).toBe(200)
  expect((await change('started')).status).toBe(412)
})

test('heartbeats tell their state', async () => {
  expect((await server.ask('GET', '/api/v1/heartbeats/nightly-backup')).body).toMatchObject({
    state: 'waiting',
  })
})

const denials = [
  ['another team', 'PATCH', '/api/v1/services/payments-db', { tier: 2 }],
  ["another team's schedule", 'PATCH', '/api/v1/schedules/platform', { name: 'Mine' }],
  ['to another team', 'PATCH', '/api/v1/services/checkout-api', { team: 'platform' }],
  ['a role', 'PATCH', '/api/v1/people/ana', { role: 'admin' }],
  ["another's contact methods", 'PATCH', '/api/v1/contact-methods/bo-sms', { number: '+46700000009' }],
  ['settings', 'PATCH', '/api/v1/settings', { mttr_starts_at: 'detected' }],
] as const

test.each(denials)('a manager may not change %s', async (_what, method, url, body) => {
  expect((await server.ask(method, url, { body, token: manager })).status).toBe(403)
})

function askAsManager(url: string, body: unknown) {
  return server.ask('PATCH', url, { body, token: manager })
}

test('a manager changes what belongs to their team', async () => {
  expect((await askAsManager('/api/v1/services/checkout-api', { tier: 2 })).status).toBe(200)
  expect((await askAsManager('/api/v1/schedules/payments-primary', { name: 'Primary' })).status).toBe(200)
  expect((await askAsManager('/api/v1/people/bo', { name: 'Bo L.' })).status).toBe(200)
})

test('a responder edits their own contact methods and rules, and sees nobody else’s', async () => {
  const own = { token: responder }
  const url = '/api/v1/contact-methods'
  expect(
    (await server.ask('PATCH', `${url}/ana-mail`, { ...own, body: { address: 'a@example.com' } })).status,
  ).toBe(200)
  expect(
    (await server.ask('PATCH', `${url}/bo-sms`, { ...own, body: { number: '+46700000009' } })).status,
  ).toBe(403)
  const rules = { high: [{ after_minutes: 0, via: 'ana-call' }], low: [] }
  expect(
    (await server.ask('PUT', '/api/v1/notification-rules/ana', { ...own, body: rules })).body,
  ).toMatchObject(rules)
  const borrowed = { high: [{ after_minutes: 0, via: 'bo-sms' }] }
  expect(
    (await server.ask('PUT', '/api/v1/notification-rules/ana', { ...own, body: borrowed })).body,
  ).toMatchObject({
    errors: [{ path: 'high[0].via' }],
  })
  const { body } = await server.ask('GET', '/api/v1/organisation', own)
  expect(JSON.stringify(body)).toContain('+351910000001')
  expect(JSON.stringify(body)).not.toContain('+46700000002')
  expect((await server.ask('GET', '/api/v1/organisation?with_secrets', own)).status).toBe(403)
})
