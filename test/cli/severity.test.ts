import { afterAll, beforeAll, expect, test } from 'vitest'
import { settings } from '../../api/organisation-resources.ts'
import { defaultSettings } from '../../domain/organisation/document.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
const env = () => ({ TOCSIN_URL: server.url, TOCSIN_TOKEN: 'secret' })

beforeAll(async () => {
  server = await FakeServer.start({ token: 'secret' })
  server.on(settings.get, () => ({
    severity_scheme: 'P1-4' as const,
    mttr_starts_at: 'detected' as const,
    catch_all: [],
    stale_acknowledgement_minutes: null,
    on_call_pay: defaultSettings.on_call_pay,
    paid_sends: defaultSettings.paid_sends,
  }))
})
afterAll(() => server.close())

test.each<[string[], string, string]>([
  [['--users-affected', '30'], 'SEV2', '30 % of the users are affected, more than 10 %'],
  [['--users-affected', '60%'], 'SEV1', '60 % of the users are affected, more than 50 %'],
  [['--error-rate', '2'], 'SEV3', '2 % of the requests fail, more than 1 %'],
  [['--revenue-per-hour', '20000'], 'SEV1', '20000 in revenue is lost per hour, more than 10000'],
  [['--sla-breach'], 'SEV1', 'a service level agreement is broken'],
  [['--data-at-risk'], 'SEV1', 'data is at risk or lost'],
  [['--security'], 'SEV1', 'a security breach is in progress'],
  [['--latency-ratio', '4'], 'SEV2', 'latency is 4 times its baseline, more than 3'],
  [['--partial-outage'], 'SEV3', 'part of a feature is out'],
  [['--users-affected', '0'], 'SEV4', '0 % of the users are affected'],
  [['--security', '--scheme', 'SEV0-3'], 'SEV0', 'a security breach is in progress'],
])('%j is %s, and no server is asked', async (flags, level, because) => {
  const { code, out } = await runCli(['severity', 'classify', ...flags, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({ level, because: [because] })
})

test('on a terminal it asks until it knows', async () => {
  const ran = await runCli(['severity', 'classify'], { isTerminal: true, input: 'n\nmaybe\ny\nyes\n' })
  expect(ran.code).toBe(0)
  expect(ran.out.split('\n')[0]).toBe('SEV2')
  expect(ran.err.match(/\[y\/n\]/g)).toHaveLength(4)
})

test('elsewhere it does not wait for answers', async () => {
  expect(await runCli(['severity', 'classify'])).toMatchObject({ code: 2, out: '' })
})

test('an answer that never comes is a failure', async () => {
  expect(await runCli(['severity', 'classify'], { isTerminal: true, input: 'n\n' })).toMatchObject({
    code: 1,
  })
})

test('the guide is that of the active scheme', async () => {
  const { out, err } = await runCli(['severity', 'guide'], { env: env() })
  expect(out).toMatch(/^Severity scheme P1-4\n\nP1 {2}/)
  expect(err).toBe('')
})

test('without a server the guide is the default one, and says so', async () => {
  const { code, out, err } = await runCli(['severity', 'guide', '--json'], {
    env: { TOCSIN_URL: 'http://127.0.0.1:1' },
  })
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ id: 'SEV1-4', levels: [{ name: 'SEV1' }, {}, {}, {}] })
  expect(err).toContain('default scheme')
})
