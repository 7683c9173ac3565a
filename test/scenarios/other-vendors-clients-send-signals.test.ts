import { afterEach, beforeEach, expect, test } from 'vitest'
import { raiseCurtain, rung, type Cast } from '../world/cast.ts'

const VICTOROPS_KEY = 'the-api-key-of-victorops'
const INCIDENT_IO_TOKEN = 'the-token-of-incident-io'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  const integrations = [
    { id: 'shop-vo', type: 'victorops', key: VICTOROPS_KEY },
    { id: 'shop-iio', type: 'incident-io', key: INCIDENT_IO_TOKEN },
  ]
  const shop = { id: 'shop', name: 'Shop', team: 'web', escalation_policy: 'web', integrations }
  await cast.tocsin.apply({ services: [shop] })
})
afterEach(() => cast.end())

const byVictorOps = (path: string, body: object) => cast.tocsin.ask('POST', path, body, { token: null })
const byIncidentIo = (body: object, token: string | null = INCIDENT_IO_TOKEN) =>
  cast.tocsin.ask('POST', '/v2/alert_events/http/01GW2G3V0S59R238FAHPDS1R66', body, { token })

const disk = { entity_id: 'db-1/disk', entity_display_name: 'Disk full on db-1' }

test.each([
  `/integrations/generic/20131114/alert/${VICTOROPS_KEY}/databases`,
  `/integrations/generic/20131114/alert/${VICTOROPS_KEY}/databases/`,
  `/integrations/generic/20131114/alert/${VICTOROPS_KEY}`,
  `/alert/${VICTOROPS_KEY}/databases`,
])('a client of VictorOps pages, acknowledges and resolves at %s', async (path) => {
  const { tocsin } = cast
  expect(await byVictorOps(path, { message_type: 'CRITICAL', ...disk })).toMatchObject({
    status: 200,
    body: { result: 'success', entity_id: 'db-1/disk' },
  })
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ title: 'Disk full on db-1', status: 'detected' })
  await byVictorOps(path, { message_type: 'ACKNOWLEDGEMENT', ...disk })
  expect(await tocsin.incident()).toMatchObject({ status: 'acknowledged' })
  await byVictorOps(path, { message_type: 'RECOVERY', ...disk })
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved' })
})

test('the routing key of VictorOps is a label, also when the body is read again later', async () => {
  const { tocsin } = cast
  const path = `/integrations/generic/20131114/alert/${VICTOROPS_KEY}/databases`
  await byVictorOps(path, { message_type: 'CRITICAL', ...disk })
  expect((await tocsin.do<{ items: object[] }>('GET', '/api/v1/alerts')).items).toMatchObject([
    { labels: { routing_key: 'databases' } },
  ])
  expect(await tocsin.sql('select format, target from signal_bodies')).toEqual([
    { format: 'victorops', target: 'databases' },
  ])
})

test('a client of incident.io pages and resolves', async () => {
  const event = {
    title: 'Checkout is down',
    deduplication_key: 'checkout',
    metadata: { severity: 'critical' },
  }
  expect(await byIncidentIo({ ...event, status: 'firing' })).toMatchObject({
    status: 202,
    body: { status: 'success', deduplication_key: 'checkout' },
  })
  expect(rung(cast)).toBe('ana')
  expect((await byIncidentIo({ ...event, status: 'resolved' })).status).toBe(202)
  expect(await cast.tocsin.incident()).toMatchObject({ status: 'resolved' })
})

test('who has no key is told so in the words of the vendor', async () => {
  const { body: unknown, status } = await byVictorOps('/alert/nobody-has-this-key/x', disk)
  expect([status, unknown]).toEqual([
    404,
    { result: 'failure', message: 'No integration of type victorops has this API key.' },
  ])
  expect(await byIncidentIo({}, null)).toMatchObject({ status: 401, body: { type: 'authentication_error' } })
})

test('what cannot be read is an alert of its own', async () => {
  const answer = await byVictorOps(`/alert/${VICTOROPS_KEY}/x`, { entity_id: 'x' })
  expect(answer).toMatchObject({ status: 400, body: { result: 'failure' } })
  expect(await cast.tocsin.incident()).toMatchObject({ title: expect.stringContaining('cannot be read') })
})
