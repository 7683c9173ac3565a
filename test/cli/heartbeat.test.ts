import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Heartbeat, heartbeats } from '../../api/heartbeats.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
const tocsin = (...words: string[]) => runCli(words, { env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' } })

const waiting: Heartbeat = {
  id: 'nightly',
  service: 'shop',
  interval_minutes: 10,
  grace_minutes: 2,
  enabled: true,
  state: 'waiting',
  last_ping_at: null,
  next_ping_by: null,
  missed_at: null,
}
const alive: Heartbeat = {
  ...waiting,
  state: 'alive',
  last_ping_at: '2026-03-01T12:00:00Z',
  next_ping_by: '2026-03-01T12:12:00Z',
}

beforeAll(async () => {
  server = await FakeServer.start({ token: 't' })
  server.on(heartbeats.list, () => ({ items: [waiting, { ...alive, id: 'hourly' }], next_cursor: null }))
  server.on(heartbeats.get, () => waiting)
  server.on(heartbeats.ping, () => alive)
})
afterAll(() => server.close())

test('the list says which never came and when the others are due', async () => {
  const { code, out } = await tocsin('heartbeat', 'list')
  expect(code).toBe(0)
  expect(out).toMatch(/nightly +never expected yet +shop +10 +2/)
  expect(out).toMatch(/hourly +alive .*2026-03-01.*12:12/)
})

test('a ping shows when the next one is due', async () => {
  expect(await tocsin('heartbeat', 'ping', 'nightly', '--json')).toMatchObject({ code: 0 })
  expect(server.last?.path).toBe('/api/v1/heartbeats/nightly/ping')
  expect((await tocsin('heartbeat', 'ping', 'nightly')).out).toContain('alive')
})

test('one is shown as JSON', async () => {
  const { out } = await tocsin('heartbeat', 'show', 'nightly', '--json')
  expect(JSON.parse(out)).toEqual(waiting)
})
