import { afterAll, beforeAll, expect, test } from 'vitest'
import { createChange, listChanges, type Change } from '../../api/changes.ts'
import { readActivity } from '../../api/integration-activity.ts'
import { integrations } from '../../api/organisation-resources.ts'
import { listSignals, showSignal, type Signal } from '../../api/signals.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
const tocsin = (...words: string[]) => runCli(words, { env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' } })

const signal: Signal = {
  id: 's-1',
  received_at: '2026-03-01T12:00:00Z',
  integration: 'shop-events',
  action: 'trigger',
  dedup_key: 'disk',
  alert: null,
  outcome: 'dropped',
  dropped_by: 'nightly',
  body: {
    id: 'b-1',
    format: 'generic',
    size: 9,
    text: '{"a":\n1}\u001b[31m',
    truncated: false,
    base64: null,
    unreadable_because: null,
  },
}
const change: Change = {
  id: 'c-1',
  integration: null,
  service: 'shop',
  summary: 'Shop v2',
  source: 'ci',
  details: {},
  links: [],
  happened_at: '2026-03-01T11:00:00Z',
  received_at: '2026-03-01T11:00:00Z',
}

beforeAll(async () => {
  server = await FakeServer.start({ token: 't' })
  server.on(listSignals, () => ({ items: [signal], next_cursor: null }))
  server.on(showSignal, () => signal)
  server.on(listChanges, () => ({ items: [change], next_cursor: null }))
  server.on(createChange, () => change)
  const shop = { service: 'shop', version: '1' }
  server.on(integrations.list, () => ({
    items: [
      { id: 'shop-events', type: 'pagerduty-events' as const, ...shop },
      { id: 'shop-probe', type: 'generic' as const, ...shop },
    ],
    next_cursor: null,
  }))
  server.on(readActivity, () => ({
    since: '2026-02-28T12:00:00Z',
    items: [{ integration: 'shop-events', last_received_at: '2026-03-01T12:00:00Z', signals: 7, alerts: 2 }],
  }))
})
afterAll(() => server.close())

test('signals are listed with what became of them', async () => {
  expect((await tocsin('signal', 'list')).out).toMatch(
    /12:00 UTC +shop-events +trigger +dropped by nightly +disk +s-1/,
  )
})

test('a signal is shown as it was posted, without what could move the cursor', async () => {
  const { out } = await tocsin('signal', 'show', 's-1')
  expect(out).toContain('{"a":\n1}')
  expect(out).not.toContain('\u001b')
})

test('changes are listed and noted', async () => {
  expect((await tocsin('change', 'list', '--service', 'shop')).out).toMatch(/11:00 UTC +shop +ci +Shop v2/)
  expect(server.last?.path).toBe('/api/v1/changes?service=shop')
  const link = 'https://ci.example.com/812'
  await tocsin('change', 'add', 'Shop v2', '--service', 'shop', '--source', 'ci', '--link', link)
  expect(server.last?.body).toMatchObject({ summary: 'Shop v2', service: 'shop', links: [{ href: link }] })
})

test('integrations say when they sent something last', async () => {
  const { out } = await tocsin('integration', 'list')
  expect(out).toMatch(/shop-events +pagerduty-events +shop +2026-03-01 12:00 UTC +7 +2/)
  expect(out).toMatch(/shop-probe +generic +shop +never +0 +0/)
})
