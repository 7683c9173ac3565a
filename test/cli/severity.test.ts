import { afterAll, beforeAll, expect, test } from 'vitest'
import { severityScheme } from '../../api/severity.ts'
import { presets } from '../../domain/severity/scheme.ts'
import { writeLevel } from '../../domain/severity/written-level.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
const env = () => ({ TOCSIN_URL: server.url, TOCSIN_TOKEN: 'secret' })

beforeAll(async () => {
  server = await FakeServer.start({ token: 'secret' })
  const { id, levels } = presets['P1-4']
  server.on(severityScheme, () => ({ id, levels: levels.map(writeLevel) }))
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

test('on a terminal it asks what is known, and passes over what is not', async () => {
  const input = '30 %\n\nplenty\n500\n\nn\nmaybe\nno\n\ny\n'
  const ran = await runCli(['severity', 'classify'], { isTerminal: true, input })
  expect(ran.code).toBe(0)
  expect(ran.out).toBe('SEV2\n  30 % of the users are affected, more than 10 %\n')
  expect(ran.err.match(/\?/g)).toHaveLength(10)
})

test.each([
  ['SEV1-4', 'n\nmaybe\ny\nyes\n', 'SEV2', 4],
  ['P1-4', 'n\nn\nn\n\ny\n', 'P2', 5],
])('along the tree of %s it asks yes or no until it knows', async (scheme, input, level, questions) => {
  const words = ['severity', 'classify', '--tree', '--scheme', scheme]
  const ran = await runCli(words, { isTerminal: true, input })
  expect(ran).toMatchObject({ code: 0, out: expect.stringContaining(`${level}\n`) })
  expect(ran.err.match(/\[y\/n\]/g)).toHaveLength(questions)
})

test('the tree asks by itself', async () => {
  expect(await runCli(['severity', 'classify', '--tree', '--security'])).toMatchObject({ code: 2, out: '' })
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
  expect(out).toContain('nobody acknowledged for 15 minutes: the lead of its team')
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
