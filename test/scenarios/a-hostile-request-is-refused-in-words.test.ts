import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Problem } from '../../api/problem.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.event(KEY)
})
afterEach(() => cast.end())

const NUL = String.raw`a\u0000b`
const HALF = String.raw`a\ud83d`

test.for([NUL, HALF])(
  'an incident whose title is %j is taken cleaned or refused, never a fault of ours',
  async (title) => {
    const { tocsin } = cast
    const answer = await tocsin.ask('POST', '/api/v1/incidents', `{"title":"${title}","service":"shop"}`)
    expect(answer.status).toBeLessThan(500)
    const note = await tocsin.ask('POST', '/api/v1/incidents/INC-1/timeline', `{"text":"${title}"}`)
    expect(note.status).toBeLessThan(500)
    const update = await tocsin.ask('POST', '/api/v1/incidents/INC-1/updates', `{"event":"${title}"}`)
    expect(update.status).toBeLessThan(500)
    const page = await tocsin.ask('POST', '/api/v1/pages', `{"title":"${title}","target":"${title}"}`)
    expect(page.status).toBeLessThan(500)
  },
)

test('a status that there is not is refused with the one that was meant', async () => {
  const answer = await cast.tocsin.ask('GET', '/api/v1/incidents?status=resolvd')
  expect(answer).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'status', message: 'there is no status "resolvd"; did you mean "resolved"?' }] },
  })
})

test.for([
  '/api/v1/incidents/%00',
  '/api/v1/incidents/INC-99999999999999999999',
  '/api/v1/incidents/999999999999999999',
  '/api/v1/incidents?service=%00',
  '/api/v1/incidents?severity=%00',
  '/api/v1/incidents?status=%00',
  '/api/v1/incidents?cursor=999999999999999999',
  '/api/v1/incidents/INC-1/timeline?cursor=999999999999999999',
  '/api/v1/incidents?limit=1e9',
  '/api/v1/incidents?since=yesterday',
  '/api/v1/deliveries?cursor=%00',
  '/api/v1/alerts?cursor=%00',
  '/a/%00/acknowledge',
  '/a/x.y/acknowledge',
  '/api/v1/people/%00',
])('asking for %s is answered without a fault of ours', async (path) => {
  expect((await cast.tocsin.ask('GET', path)).status).toBeLessThan(500)
})

test.for([
  [{ title: 'x', servise: 'shop' }, 'servise', 'no such field; did you mean "service"?'],
  [{ title: '' }, 'title', 'must not be empty'],
  [{ title: 5 }, 'title', 'must be text, not the number 5; put it in quotes'],
  [{ title: 'x', outcome: 'fixd' }, 'outcome', /did you mean "fixed"\?$/],
  [{ title: 'x', started_at: 'noon' }, 'started_at', 'must be an instant such as 2026-03-01T14:00:00Z'],
  [
    { title: 'x', started_at: '0000-01-01T00:00:00Z' },
    'started_at',
    'must be an instant of the year 1 or later',
  ],
] as const)('%j is refused at %s, with the way out', async ([body, path, message]) => {
  const answer = await cast.tocsin.ask<Problem>('POST', '/api/v1/incidents', body)
  expect(answer.status).toBe(400)
  expect(answer.body.errors).toHaveLength(1)
  expect(answer.body.errors[0]?.path).toBe(path)
  expect(answer.body.errors[0]?.message).toMatch(message)
})

test('thousands of faults are not all told', async () => {
  const body = { criteria: Array.from({ length: 5000 }, () => 'a') }
  const answer = await cast.tocsin.ask('POST', '/api/v1/incidents/INC-1/resolve', body)
  expect(answer.status).toBe(400)
  expect(answer.body['errors']).toHaveLength(200)
})

test('a body that is nested a hundred thousand levels deep is refused', async () => {
  const deep = `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  const headers = { 'idempotency-key': 'deep' }
  expect((await cast.tocsin.ask('POST', '/api/v1/incidents', deep, { headers })).status).toBe(400)
})

test('an idempotency key or a version that nobody could mean is answered without a fault of ours', async () => {
  const { tocsin } = cast
  const create = (headers: Record<string, string>) =>
    tocsin.ask('POST', '/api/v1/incidents', { title: 'x' }, { headers })
  expect((await create({ 'idempotency-key': 'x'.repeat(5000) })).status).toBeLessThan(500)
  expect((await create({ 'idempotency-key': '' })).status).toBeLessThan(500)
  const incompressible = randomBytes(4000).toString('base64url')
  expect(await create({ 'idempotency-key': incompressible })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'Idempotency-Key' }] },
  })
  const headers = { 'if-match': '"not a version"' }
  const edit = await tocsin.ask('PATCH', '/api/v1/incidents/INC-1', { title: 'y' }, { headers })
  expect(edit.status).toBe(412)
})

test.for([{ minutes: 1e-9 }, { minutes: 1e300 }, { minutes: -1 }, { minutes: null }])(
  'a snooze of %j is answered, and the incident is paged for nevertheless',
  async (body) => {
    const { tocsin } = cast
    const answer = await tocsin.ask('POST', '/api/v1/incidents/INC-1/snooze', body)
    expect(answer.status).toBeLessThan(500)
    await tocsin.advance({ minutes: 5 })
    expect(rung(cast)).toMatch(/^ana (ana )?bo$/)
  },
)

test('an incident that began in the future, or before itself, is refused', async () => {
  const { tocsin } = cast
  const future = await tocsin.ask('POST', '/api/v1/incidents', {
    title: 'x',
    started_at: '2030-01-01T00:00:00Z',
  })
  expect(future.status).toBe(400)
  const edit = await tocsin.ask('PATCH', '/api/v1/incidents/INC-1', { detected_at: '2030-01-01T00:00:00Z' })
  expect(edit.status).toBeGreaterThanOrEqual(400)
  expect(edit.status).toBeLessThan(500)
})
