import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import type { Activity } from '../../api/integration-activity.ts'
import { canBeTested } from '../../domain/integration/test-event.ts'
import { integrationTypes } from '../../domain/organisation/document.ts'
import { raiseCurtain, rung, type Cast } from '../world/cast.ts'

const tested = integrationTypes.filter(canBeTested)
const changes = new Set<string>(['github', 'gitlab'])

let cast: Cast
beforeAll(async () => {
  cast = await raiseCurtain()
  const integrations = integrationTypes.map((type) => ({
    id: `shop-${type}`,
    type,
    ...(type === 'heartbeat' && { interval_minutes: 60 }),
  }))
  const shop = { id: 'shop', name: 'Shop', team: 'web', escalation_policy: 'web', integrations }
  await cast.tocsin.apply({ services: [shop] })
})
afterAll(() => cast.end())

const send = async (id: string, body: object = {}) =>
  await cast.tocsin.ask('POST', `/api/v1/integrations/${id}/send-test`, body)
const activity = async (id: string) =>
  (await cast.tocsin.do<{ items: Activity[] }>('GET', '/api/v1/integration-activity')).items.find(
    ({ integration }) => integration === id,
  )

test.each(tested)('%s takes its test event as that of its vendor', async (type) => {
  const { status, body } = await send(`shop-${type}`)
  expect({ status, answer: Number(body['status']) < 300 }).toEqual({ status: 200, answer: true })
  if (type === 'heartbeat') return
  const { items } = await cast.tocsin.do<{ items: { outcome: string }[] }>(
    'GET',
    `/api/v1/signals?integration=shop-${type}`,
  )
  expect(items.map(({ outcome }) => outcome)).toEqual([changes.has(type) ? 'kept' : 'opened'])
  expect(await activity(`shop-${type}`)).toMatchObject({
    last_received_at: cast.tocsin.clock.now().toISOString(),
    signals: 1,
    alerts: changes.has(type) ? 0 : 1,
  })
})

test('a test says what it is, and pages only when it is asked to', async () => {
  await send('shop-generic')
  const { items } = await cast.tocsin.do<{ items: Alert[] }>(
    'GET',
    '/api/v1/alerts?integration=shop-generic&status=triggered',
  )
  expect(items).toMatchObject([{ summary: 'Test event from Tocsin', severity: 'info', count: 2 }])
  const before = rung(cast)
  await cast.tocsin.do('POST', `/api/v1/alerts/${items[0]?.id}/resolve`)
  await send('shop-generic', { severity: 'critical' })
  expect(rung(cast)).toBe(`${before} ana`.trim())
})

test.each(['sns', 'mail'])('%s says why it cannot be tested', async (type) => {
  expect((await send(`shop-${type}`)).status).toBe(409)
})

test('what never sent anything says so', async () => {
  expect(await activity('shop-mail')).toEqual({
    integration: 'shop-mail',
    last_received_at: null,
    signals: 0,
    alerts: 0,
  })
})
