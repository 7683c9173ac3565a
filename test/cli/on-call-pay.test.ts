import { afterAll, beforeAll, expect, test } from 'vitest'
import { onCallPay } from '../../api/on-call-pay.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
const tocsin = (...words: string[]) => runCli(words, { env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' } })
const march = ['oncall', 'pay', '--from', '2026-03-01T00:00Z', '--to', '2026-04-01T00:00Z']

const line = {
  person: 'ana',
  name: 'Ana',
  time_zone: 'Europe/Lisbon',
  schedule: 'primary',
  team: 'web',
  hours: { weekday: 75, night: 45.5, weekend: 48, holiday: 0 },
  total_hours: 168.5,
  currency: 'EUR',
  amounts: { weekday: 75, night: 91, weekend: 144, holiday: 0 },
  amount: 310,
}
const unpaid = { currency: null, amounts: null, amount: null }

beforeAll(async () => {
  server = await FakeServer.start({ token: 't' })
  server.on(onCallPay, ({ query: { from, to, person } }) => ({
    from,
    to,
    night: { from: '22:00', to: '07:00' },
    weekend: ['sat' as const, 'sun' as const],
    items: person === undefined ? [line, { ...line, schedule: 'till', ...unpaid }] : [],
    totals: [{ person: 'ana', name: 'Ana', currency: 'EUR', total_hours: 168.5, amount: 310 }],
    next_cursor: null,
  }))
})
afterAll(() => server.close())

test('hours and amounts are a table, with what they come to', async () => {
  const { code, out } = await tocsin(...march, '--team', 'web')
  expect(code).toBe(0)
  expect(server.last?.path).toBe(
    '/api/v1/reports/on-call-pay?from=2026-03-01T00%3A00%3A00.000Z&to=2026-04-01T00%3A00%3A00.000Z&team=web',
  )
  expect(out).toMatch(/^ana +primary +75\.00 +45\.50 +48\.00 +– +168\.50 +310\.00 EUR$/m)
  expect(out).toMatch(/^ana +till +75\.00 +45\.50 +48\.00 +– +168\.50 +–$/m)
  expect(out).toMatch(/^ana +168\.50 +310\.00 EUR$/m)
})

test('as CSV', async () => {
  const { out } = await tocsin(...march, '--csv')
  expect(out.split('\r\n')[1]).toBe(
    'ana,Ana,Europe/Lisbon,primary,web,75,45.5,48,0,168.5,EUR,75,91,144,0,310',
  )
})

test('nobody to pay is said', async () => {
  expect((await tocsin(...march, '--person', 'zoe')).out).toContain(
    'Nobody whose pay you may read was on call.',
  )
})

test('from and to are needed', async () => {
  expect((await tocsin('oncall', 'pay', '--from', '2026-03-01')).code).toBe(2)
})
