import { afterEach, beforeEach, expect, test } from 'vitest'
import { raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const report = { title: 'The shop is slow', service: 'shop' }

const create = (key: string, body: object = report) =>
  cast.tocsin.ask('POST', '/api/v1/incidents', body, { headers: { 'idempotency-key': key } })

test('the same idempotency key twenty times at once is one incident, one page and one answer', async () => {
  const { tocsin } = cast
  const answers = await Promise.all(Array.from({ length: 20 }, () => create('once')))
  expect(new Set(answers.map(({ status, body }) => `${status} ${String(body['id'])}`))).toEqual(
    new Set(['201 INC-1']),
  )
  expect(await tocsin.incidents()).toHaveLength(1)
  expect(rung(cast)).toBe('ana')
})

test('another body under the same key is refused', async () => {
  await create('once')
  expect(await create('once', { ...report, title: 'Another' })).toMatchObject({ status: 409 })
  expect(await cast.tocsin.incidents()).toHaveLength(1)
})

test('a refused request uses its key up for nobody: corrected, it may be sent with the same key', async () => {
  expect((await create('once', { ...report, service: 'shup' })).status).toBe(400)
  expect((await create('once')).status).toBe(201)
})

test('an edit of an older version is refused, and of the present one accepted', async () => {
  const { tocsin } = cast
  const seen = await create('once')
  const edit = (title: string, version: string | null) =>
    tocsin.ask('PATCH', '/api/v1/incidents/INC-1', { title }, { headers: { 'if-match': version ?? '' } })
  const first = await edit('Slower', seen.headers.get('etag'))
  expect(first.status).toBe(200)
  expect(await edit('Slowest', seen.headers.get('etag'))).toMatchObject({ status: 412 })
  expect((await edit('Slowest', first.headers.get('etag'))).status).toBe(200)
  expect(await tocsin.incident()).toMatchObject({ title: 'Slowest' })
})

test('an incident that a person reports pages like the second level until its severity is known', async () => {
  const { tocsin } = cast
  await create('once')
  expect(await tocsin.incident()).toMatchObject({ declared: false, severity: 'SEV2', urgency: 'high' })
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana bo')
})

test('an incident that is reported with its severity is declared', async () => {
  await create('once', { ...report, severity: 'P1' })
  expect(await cast.tocsin.incident()).toMatchObject({
    declared: true,
    severity: 'SEV1',
    declared_at: '2026-03-02T09:00:00.000Z',
    status: 'detected',
  })
  expect(rung(cast)).toBe('ana')
})

test('every page carries an idempotency key of its own', async () => {
  const { tocsin, phones } = cast
  await create('one')
  await create('two')
  await tocsin.advance({ minutes: 5 })
  const keys = phones.received.map(({ idempotencyKey }) => idempotencyKey)
  expect(keys).toHaveLength(4)
  expect(new Set(keys).size).toBe(4)
})
