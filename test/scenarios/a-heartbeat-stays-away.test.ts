import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

const HEARTBEAT_KEY = 'the-key-of-the-nightly-backup'
const GENIE_KEY = 'the-genie-key-of-the-shop'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  const heartbeat = {
    id: 'nightly',
    type: 'heartbeat',
    key: HEARTBEAT_KEY,
    interval_minutes: 10,
    grace_minutes: 2,
  }
  await applyWith(heartbeat)
})
afterEach(() => cast.end())

async function applyWith(heartbeat: object): Promise<void> {
  const opsgenie = { id: 'shop-og', type: 'opsgenie', key: GENIE_KEY }
  await cast.tocsin.apply({
    services: [
      {
        id: 'shop',
        name: 'Shop',
        team: 'web',
        escalation_policy: 'web',
        integrations: [{ id: 'shop-events', type: 'pagerduty-events', key: KEY }, opsgenie, heartbeat],
      },
    ],
  })
}

const ping = () => cast.tocsin.ask('POST', `/intake/heartbeat/${HEARTBEAT_KEY}`, undefined, { token: null })

test('a heartbeat that comes in time pages nobody', async () => {
  const { tocsin } = cast
  for (let times = 0; times < 6; times += 1) {
    expect((await ping()).status).toBeLessThan(300)
    await tocsin.advance({ minutes: 11 })
  }
  expect(rung(cast)).toBe('')
})

test('a heartbeat that stays away pages when its grace is over, and once', async () => {
  const { tocsin } = cast
  await ping()
  await tocsin.advance({ minutes: 11, seconds: 59 })
  expect(rung(cast)).toBe('')
  await tocsin.advance({ seconds: 1 })
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ service: 'shop', urgency: 'high' })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.advance({ hours: 5 })
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incidents()).toHaveLength(1)
})

test('a heartbeat that comes back resolves its incident, and may be missed again', async () => {
  const { tocsin } = cast
  await ping()
  await tocsin.advance({ minutes: 12 })
  await ping()
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved' })
  await tocsin.advance({ minutes: 12 })
  expect(rung(cast)).toBe('ana ana')
  expect(await tocsin.incidents()).toMatchObject([{ id: 'INC-2', status: 'detected' }, { id: 'INC-1' }])
})

const state = () => cast.tocsin.do('GET', '/api/v1/heartbeats/nightly')

test('what was never heard of is not expected, and the list says so', async () => {
  const { tocsin } = cast
  await tocsin.advance({ hours: 100 })
  expect(rung(cast)).toBe('')
  expect(await state()).toMatchObject({ state: 'waiting', enabled: true, next_ping_by: null })
})

test.each([
  ['over REST', () => cast.tocsin.do('POST', '/api/v1/heartbeats/nightly/ping')],
  [
    'by its URL',
    () => cast.tocsin.ask('GET', `/intake/heartbeat/${HEARTBEAT_KEY}`, undefined, { token: null }),
  ],
  ["as Opsgenie's clients do it", () => genie('GET', '/v2/heartbeats/nightly/ping')],
  ['with a name that Opsgenie allows', () => genie('POST', '/v2/heartbeats/Nightly/ping/')],
])('a ping %s counts, and the next one is expected from then on', async (_claim, send) => {
  const { tocsin } = cast
  await send()
  expect(await state()).toMatchObject({ state: 'alive', next_ping_by: '2026-03-02T09:12:00.000Z' })
  await tocsin.advance({ minutes: 12 })
  expect(rung(cast)).toBe('ana')
  expect(await state()).toMatchObject({ state: 'missed', missed_at: '2026-03-02T09:12:00.000Z' })
  await send()
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved' })
  expect(await state()).toMatchObject({ state: 'alive', missed_at: null })
})

test('a disabled heartbeat is not missed, and is expected again when it came again', async () => {
  const { tocsin } = cast
  const heartbeat = { id: 'nightly', type: 'heartbeat', interval_minutes: 10, grace_minutes: 2 }
  await ping()
  await applyWith({ ...heartbeat, enabled: false })
  await tocsin.advance({ hours: 1 })
  expect(await state()).toMatchObject({ state: 'disabled', enabled: false })
  await applyWith({ ...heartbeat, enabled: true })
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('')
  await ping()
  await tocsin.advance({ minutes: 12 })
  expect(rung(cast)).toBe('ana')
})

const genie = (method: string, path: string, body?: object) =>
  cast.tocsin.ask(method, path, body, { token: null, headers: { authorization: `GenieKey ${GENIE_KEY}` } })

test("Opsgenie's clients are answered in its words", async () => {
  expect(await genie('PUT', '/v2/heartbeats/nightly/ping')).toMatchObject({
    status: 202,
    body: { result: 'PONG - Heartbeat received', took: expect.any(Number), requestId: expect.any(String) },
  })
  expect((await genie('GET', '/v2/heartbeats')).body).toMatchObject({
    data: {
      heartbeats: [{ name: 'nightly', interval: 10, intervalUnit: 'minutes', enabled: true, expired: false }],
    },
  })
  expect((await genie('GET', '/v2/heartbeats/nightly')).body).toMatchObject({ data: { name: 'nightly' } })
  expect(await genie('GET', '/v2/heartbeats/nobodys/ping')).toMatchObject({
    status: 404,
    body: { message: 'Heartbeat with name [nobodys] does not exist' },
  })
})

test("Opsgenie's clients make, change, disable and remove heartbeats", async () => {
  const { tocsin } = cast
  const made = {
    name: 'Hourly Sync',
    interval: 1,
    intervalUnit: 'hours',
    alertMessage: 'No sync',
    alertPriority: 'P2',
  }
  expect(await genie('POST', '/v2/heartbeats', made)).toMatchObject({
    status: 201,
    body: {
      result: 'Created',
      data: { name: 'hourly-sync', interval: 1, intervalUnit: 'hours', enabled: true },
    },
  })
  expect(await genie('PATCH', '/v2/heartbeats/hourly-sync', { interval: 30 })).toMatchObject({
    status: 200,
    body: { data: { interval: 30, intervalUnit: 'minutes', alertMessage: 'No sync', alertPriority: 'P2' } },
  })
  await genie('GET', '/v2/heartbeats/hourly-sync/ping')
  await tocsin.advance({ minutes: 31 })
  expect(await tocsin.incident()).toMatchObject({ title: 'No sync', service: 'shop' })
  const disabled = await genie('POST', '/v2/heartbeats/hourly-sync/disable')
  expect(disabled).toMatchObject({ status: 200, body: { data: { enabled: false, interval: 30 } } })
  const enabled = await genie('POST', '/v2/heartbeats/hourly-sync/enable')
  expect(enabled.body).toMatchObject({ data: { enabled: true } })
  expect(await genie('DELETE', '/v2/heartbeats/hourly-sync')).toMatchObject({ status: 200 })
  expect((await genie('GET', '/v2/heartbeats/hourly-sync')).status).toBe(404)
})

test.each([
  ['without a name', {}],
  ['with a name that is taken', { name: 'nightly' }],
  ['with a unit that there is not', { name: 'x', interval: 1, intervalUnit: 'weeks' }],
])('a heartbeat %s is refused', async (_claim, body) => {
  expect((await genie('POST', '/v2/heartbeats', body)).status).toBe(422)
})
