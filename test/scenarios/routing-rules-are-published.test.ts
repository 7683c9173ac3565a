import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Cast, KEY, raiseCurtain, rung } from '../world/cast.ts'

let cast: Cast

beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const base = '/api/v1/routing-rules'
const quiet = { id: 'quiet', when: { field: 'summary', matches: '^Disk' }, then: { suppress: true } }

const publish = (body: object) => cast.tocsin.do('PUT', base, body)
const rules = async () =>
  (await cast.tocsin.do<{ routing_rules: { id: string }[] }>('GET', base)).routing_rules.map(({ id }) => id)

test('what is published decides from the next signal on', async () => {
  await publish({ routing_rules: [quiet], note: 'The disks are replaced tonight.' })
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('')
  await publish({ routing_rules: [] })
  await cast.tocsin.event(KEY, { dedupKey: 'another' })
  expect(rung(cast)).toBe('ana')
})

test('rules of the organisation and of services are replaced each by itself', async () => {
  await publish({ routing_rules: [quiet] })
  await publish({ services: [{ id: 'shop', routing_rules: [{ ...quiet, id: 'own' }] }] })
  const shown = await cast.tocsin.do<{ version: number }>('GET', base)
  expect(shown).toMatchObject({
    routing_rules: [{ id: 'quiet', stop: false }],
    services: [{ id: 'shop', routing_rules: [{ id: 'own' }] }],
    version: 3,
  })
  expect(await publish(shown)).toMatchObject({ changes: [], version: 3 })
})

test('the history has authors and notes, and every version can be read', async () => {
  await publish({ routing_rules: [quiet], note: 'First' })
  await cast.tocsin.apply({ routing_rules: [] })
  const { items } = await cast.tocsin.do<{ items: { author: string }[] }>('GET', `${base}/versions`)
  expect(items).toMatchObject([
    { number: 3, note: null },
    { number: 2, note: 'First' },
    { number: 1, note: null },
  ])
  expect(await cast.tocsin.do('GET', `${base}/versions/2`)).toMatchObject({
    routing_rules: [{ id: 'quiet' }],
  })
  const page = await cast.tocsin.do<{ next_cursor: string }>('GET', `${base}/versions?limit=2`)
  expect(page.next_cursor).toBe('2')
  expect((await cast.tocsin.ask('GET', `${base}/versions/9`)).status).toBe(404)
})

test('an undo is a version as well, and can be undone', async () => {
  await publish({ routing_rules: [quiet], services: [{ id: 'shop', routing_rules: [quiet] }] })
  expect(await cast.tocsin.do('POST', `${base}/undo`, { dry_run: true })).toMatchObject({ dry_run: true })
  expect(await rules()).toEqual(['quiet'])
  await cast.tocsin.do('POST', `${base}/undo`)
  expect(await cast.tocsin.do('GET', base)).toMatchObject({ routing_rules: [], services: [], version: 3 })
  await cast.tocsin.do('POST', `${base}/undo`)
  expect(await rules()).toEqual(['quiet'])
  await cast.tocsin.do('POST', `${base}/undo`, { version: 1 })
  expect(await rules()).toEqual([])
})

test('where nothing was changed nothing is undone', async () => {
  expect((await cast.tocsin.ask('POST', `${base}/undo`)).status).toBe(409)
})

test('a rule set is tried on an alert without being published', async () => {
  const alert = { summary: 'Disk full', service: 'shop', severity: 'critical' }
  expect(await cast.tocsin.do('POST', `${base}/test`, { alert, routing_rules: [quiet] })).toMatchObject({
    does: 'suppress',
    service: 'shop',
    decided: [{ rule: 'quiet', did: 'suppresses', because: 'summary matches "^Disk"' }],
  })
  expect(await cast.tocsin.do('POST', `${base}/test`, { alert })).toMatchObject({ does: 'open', decided: [] })
  expect(await rules()).toEqual([])
})

test('rules that are wrong are refused with their path, also when they are only tried', async () => {
  const wrong = { routing_rules: [{ id: 'a', when: { field: 'hosst', is: 'x' } }] }
  for (const [method, path, body] of [
    ['PUT', base, wrong],
    ['POST', `${base}/test`, { ...wrong, alert: {} }],
  ] as const) {
    expect(await cast.tocsin.ask(method, path, body)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'routing_rules[0].when.field' }] },
    })
  }
  expect(await cast.tocsin.ask('PUT', base, { services: [{ id: 'x', routing_rules: [] }] })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'services[0].id', message: 'no service "x"' }] },
  })
})

test('rules that were made from an older version are refused', async () => {
  const { headers } = await cast.tocsin.ask('GET', base)
  const madeFrom = headers.get('etag') ?? ''
  await publish({ routing_rules: [quiet] })
  const put = (ifMatch: string) =>
    cast.tocsin.ask('PUT', base, { routing_rules: [] }, { headers: { 'if-match': ifMatch } })
  const late = await put(madeFrom)
  expect(late.status).toBe(412)
  expect(late.body).toMatchObject({ detail: expect.stringMatching(/at version 2 by now, not 0/) })
  expect(await rules()).toEqual(['quiet'])
  expect((await put('"2"')).status).toBe(200)
})
