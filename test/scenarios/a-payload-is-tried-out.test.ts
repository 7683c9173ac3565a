import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tried } from '../../api/try-integration.ts'
import { ADMIN_TOKEN } from '../world/tocsin.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'
import { fixture } from '../world/vendor-body.ts'
import { runCli } from '../cli/run-cli.ts'

let cast: Cast
beforeAll(async () => {
  cast = await raiseCurtain()
  const integrations = [
    { id: 'shop-events', type: 'pagerduty-events', key: KEY },
    { id: 'shop-datadog', type: 'datadog' },
    { id: 'shop-beat', type: 'heartbeat', interval_minutes: 5 },
    { id: 'shop-probe', type: 'generic', mapping: { summary: 'monitor.name' } },
  ]
  const shop = { id: 'shop', name: 'Shop', team: 'web', escalation_policy: 'web', integrations }
  await cast.tocsin.apply({ services: [shop] })
})
afterAll(() => cast.end())

const attempt = (id: string, payload: string, more: object = {}) =>
  cast.tocsin.ask<Tried>('POST', `/api/v1/integrations/${id}/try`, { payload, ...more })

const probe = JSON.stringify({ monitor: { name: 'Checkout' }, status: 'firing', id: 7 })

test('a payload shows its signals, and leaves nothing behind', async () => {
  const { status, body } = await attempt('shop-datadog', fixture('datadog/firing.json').toString())
  expect(status).toBe(200)
  expect(body).toMatchObject({
    format: 'datadog',
    readable: true,
    signals: [{ action: 'trigger', dedup_key: '5219874011200345678', severity: 'critical' }],
    answer: { status: 202 },
  })
  await cast.tocsin.advance({ minutes: 1 })
  expect(await cast.tocsin.sql('select id from alerts')).toEqual([])
  expect(await cast.tocsin.sql('select id from signal_bodies')).toEqual([])
  expect(rung(cast)).toBe('')
})

test('a mapping shows what each of its expressions finds', async () => {
  const { body } = await attempt('shop-probe', probe)
  expect(body).toMatchObject({ readable: true, signals: [{ summary: 'Checkout', dedup_key: '7' }] })
  expect(body.mapping).toContainEqual({
    item: 0,
    part: 'summary',
    expression: 'monitor.name',
    found: 'Checkout',
  })
  expect(body.mapping).toContainEqual(expect.objectContaining({ part: 'severity', found: null }))
})

test('another mapping is tried before it is applied, and what is missing is said', async () => {
  const { body } = await attempt('shop-probe', probe, { mapping: { summary: 'monitor.title' } })
  expect(body).toMatchObject({
    readable: false,
    errors: ['There is nothing to call it (monitor.title).'],
    signals: [],
    answer: { status: 400 },
  })
})

test.each([
  ['nobody', {}, 404, /no integration "nobody"/],
  ['shop-beat', {}, 400, /"heartbeat" reads no payloads/],
  ['shop-probe', { mapping: { summary: '{{ monitor.name' } }, 400, /mapping.summary: has "{{" without "}}"/],
  ['shop-probe', { mapping: { source: 'tags[0]' } }, 400, /did you mean "tags.0"/],
  ['shop-datadog', { mapping: { summary: 'x' } }, 400, /goes with type generic only/],
])('%s with %j is refused', async (id, more, status, detail) => {
  expect(await attempt(id, '{}', more)).toMatchObject({
    status,
    body: { detail: expect.stringMatching(detail) },
  })
})

const cli = (words: string[], input: string) =>
  runCli(words, { env: { TOCSIN_URL: cast.tocsin.url, TOCSIN_TOKEN: ADMIN_TOKEN }, input })

test('the command line shows it as a table', async () => {
  const { code, out } = await cli(['integration', 'try', 'shop-probe', '-'], probe)
  expect(code).toBe(0)
  expect(out).toMatch(/^trigger\n {2}dedup key +7\n {2}summary +Checkout/)
  expect(out).toMatch(/summary +Checkout +monitor\.name/)
})

test('the command line fails where a payload cannot be read', async () => {
  const { code, out, err } = await cli(['integration', 'try', 'shop-probe', '-'], '{}')
  expect(code).toBe(1)
  expect(out).toMatch(/^✗ There is nothing to call it \(monitor\.name\)\./)
  expect(err).toMatch(/cannot be read/)
})
