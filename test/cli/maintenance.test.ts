import { afterAll, beforeAll, expect, test } from 'vitest'
import { endMaintenance, inhibitionRules, maintenanceWindows } from '../../api/suppression-resources.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
const tocsin = (...words: string[]) => runCli(words, { env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' } })

const window = {
  id: 'upgrade',
  services: ['shop'],
  reason: 'new version',
  time_zone: 'Europe/Lisbon',
  starts_at: null,
  ends_at: null,
  windows: [{ days: ['sat' as const, 'sun' as const], from: '22:00', to: '02:00' }],
  version: 'v1',
}
const over = {
  ...window,
  id: 'move',
  starts_at: '2020-01-01T10:00',
  ends_at: '2020-01-01T12:00',
  windows: [],
}
const rule = {
  id: 'down',
  source: ['alertname="NodeDown"'],
  target: ['severity="warning"'],
  equal: ['cluster'],
  version: 'v1',
}

beforeAll(async () => {
  server = await FakeServer.start({ token: 't' })
  server.on(maintenanceWindows.list, () => ({ items: [window, over], next_cursor: null }))
  server.on(maintenanceWindows.get, () => window)
  server.on(maintenanceWindows.create, () => ({ ...window, warnings: [], generated: [] }))
  server.on(endMaintenance, () => over)
  server.on(inhibitionRules.list, () => ({ items: [rule], next_cursor: null }))
  server.on(inhibitionRules.create, () => ({ ...rule, warnings: [], generated: [] }))
})
afterAll(() => server.close())

test('the list leaves out what is over, unless it is asked for', async () => {
  const { code, out } = await tocsin('maintenance', 'list')
  expect(code).toBe(0)
  expect(out).toMatch(/upgrade +(active|between) +shop .*sat\+sun 22:00-02:00 +Europe\/Lisbon +new version/)
  expect(out).not.toMatch(/move/)
  expect((await tocsin('maintenance', 'list', '--ended')).out).toMatch(/move +ended/)
})

const planned: [claim: string, options: string[], body: object][] = [
  [
    'the wall times of a zone are left as they are',
    ['--from', '2026-03-07 22:00', '--to', '2026-03-08T02:00', '--zone', 'Europe/Lisbon'],
    { starts_at: '2026-03-07T22:00', ends_at: '2026-03-08T02:00', time_zone: 'Europe/Lisbon', windows: [] },
  ],
  [
    'minutes are counted from the beginning, also over a change of the clocks',
    ['--from', '2026-03-29T00:30', '--minutes', '60', '--zone', 'Europe/Lisbon'],
    { starts_at: '2026-03-29T00:30', ends_at: '2026-03-29T01:30:00.000Z' },
  ],
  [
    'what recurs needs no beginning',
    ['--recurring', 'sat+sun 22:00-02:00', '--recurring', '12:00-12:30', '--zone', 'UTC'],
    {
      starts_at: null,
      ends_at: null,
      windows: [
        { days: ['sat', 'sun'], from: '22:00', to: '02:00' },
        { from: '12:00', to: '12:30' },
      ],
    },
  ],
]

test.each(planned)('%s', async (_claim, options, body) => {
  const { code, err } = await tocsin(
    'maintenance',
    'add',
    'upgrade',
    '--service',
    'shop',
    '--reason',
    'r',
    ...options,
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(server.last?.body).toMatchObject({ id: 'upgrade', services: ['shop'], reason: 'r', ...body })
})

const wrong: [claim: string, options: string[], message: RegExp][] = [
  ['no end', [], /--to or --minutes/],
  ['no day', ['--recurring', 'someday 22:00-02:00'], /"someday" is no day/],
  ['no times', ['--recurring', 'at night'], /no such thing as/],
  ['no zone', ['--minutes', '5', '--zone', 'Lisbon'], /no time zone/],
  ['no time', ['--from', 'tomorrow', '--minutes', '5'], /It must be a time such as/],
]

test.each(wrong)('used wrongly: %s', async (_claim, options, message) => {
  const words = ['maintenance', 'add', 'upgrade', '--service', 'shop', '--reason', 'r', ...options]
  expect(await tocsin(...words)).toMatchObject({ code: 2, err: expect.stringMatching(message) })
})

test('it is ended by its id', async () => {
  const { out } = await tocsin('maintenance', 'end', 'move')
  expect(out).toMatch(/The maintenance move is over/)
  expect(server.last?.path).toBe('/api/v1/maintenance-windows/move/end')
})

test('an inhibition rule is added with its matchers', async () => {
  const words = ['--source', 'alertname="NodeDown"', '--target', 'severity="warning"', '--equal', 'cluster']
  const { code, out } = await tocsin('inhibition', 'add', 'down', ...words)
  expect(code).toBe(0)
  const { version: _version, ...body } = rule
  expect(server.last?.body).toEqual(body)
  expect(out).toMatch(/down +alertname="NodeDown" +severity="warning" +cluster/)
})
