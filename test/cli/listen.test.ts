import { createHmac } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openListener } from '../../api/listeners.ts'
import { Refused } from '../../api/problem.ts'
import { run } from '../../cli/run.ts'
import { checkSignature } from '../../cli/listen/check-signature.ts'
import { openPort } from '../world/open-port.ts'
import { FakeServer } from './fake-server.ts'
import { runCli, worldOf } from './run-cli.ts'

const now = new Date('2026-03-01T12:00:05Z')
const page = {
  kind: 'page',
  page_id: 'p1',
  incident: {
    id: 'INC-142',
    title: 'Disk full\u001B[2J on db-7',
    severity: 'SEV1',
    urgency: 'high',
    service: 'checkout-api',
    url: 'http://127.0.0.1:8080/incidents/INC-142',
  },
  alerts: [],
  acknowledge_url: 'http://127.0.0.1:8080/a/1',
  escalate_url: 'http://127.0.0.1:8080/e/1',
  at: now.toISOString(),
}

let server: FakeServer
beforeAll(async () => {
  server = await FakeServer.start({ token: 't' })
  server.on(openListener, ({ body }) => ({ port: body.port, expires_at: '2026-03-01T12:01:05Z' }))
})
afterAll(() => server.close())

const env = () => ({ TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' })

async function freePort(): Promise<number> {
  const probe = createServer()
  const port = await openPort(probe)
  await new Promise((resolve) => probe.close(resolve))
  return port
}

async function listening(...flags: string[]) {
  const port = await freePort()
  const end = new AbortController()
  const live = worldOf({ env: env(), now, interrupted: end.signal })
  const running = run(['listen', '--port', String(port), ...flags], live.shell)
  await vi.waitFor(() => expect(live.err()).toContain('Listening on'))
  const deliver = (body: string, headers: Record<string, string> = {}, path = '/ana') =>
    fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body, headers })
  const stop = () => {
    end.abort()
    return running
  }
  return { ...live, port, deliver, stop }
}

function signed(body: string, secret: string): Record<string, string> {
  const seconds = now.getTime() / 1000
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return { 'x-tocsin-signature': `t=${seconds},v1=${signature}`, 'idempotency-key': 'key-1' }
}

test('a page is printed with the links that answer it, and Ctrl-C ends it well', async () => {
  const { deliver, out, port, stop } = await listening('--secret', 's3cret')
  const body = JSON.stringify(page)
  expect((await deliver(body, signed(body, 's3cret'))).status).toBe(200)
  expect(out()).toBe(`12:00:05 UTC  /ana  (signature valid)
  INC-142  Disk full[2J on db-7
    SEV1, high urgency, checkout-api
    acknowledge: http://127.0.0.1:8080/a/1
    escalate:    http://127.0.0.1:8080/e/1

`)
  expect(server.last).toMatchObject({ path: '/api/v1/listeners', body: { port } })
  expect(await stop()).toBe(0)
})

test('as JSON each delivery is a line', async () => {
  const { deliver, out, stop } = await listening('--json')
  await deliver(JSON.stringify(page), { 'idempotency-key': 'key-1' })
  await deliver(JSON.stringify({ kind: 'notice', subject: 'Test', text: 'Hello', at: page.at }), {}, '/bo')
  const lines = out().trimEnd().split('\n')
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    {
      received_at: now.toISOString(),
      path: '/ana',
      signature: 'not checked',
      idempotency_key: 'key-1',
      body: page,
    },
    expect.objectContaining({ path: '/bo', body: expect.objectContaining({ subject: 'Test' }) }),
  ])
  await stop()
})

test('a bundle lists every incident, a notice its text', async () => {
  const { deliver, out, stop } = await listening()
  const links = { acknowledge_url: 'http://x/a', escalate_url: 'http://x/e' }
  const incidents = ['INC-1', 'INC-2'].map((id) => ({ ...page.incident, id, ...links }))
  await deliver(JSON.stringify({ ...page, incidents }))
  await deliver(JSON.stringify({ subject: 'Verify', text: 'Your code\nis 1234' }))
  expect(out()).toMatch(/INC-1 .*INC-2 /s)
  expect(out()).toContain('  Notice: Verify\n    Your code\n    is 1234\n')
  await stop()
})

test('what is not from Tocsin is refused and told on stderr', async () => {
  const { deliver, err, out, stop } = await listening()
  expect((await deliver('hello')).status).toBe(400)
  expect((await deliver('x'.repeat(1_100_000))).status).toBe(400)
  expect(out()).toBe('')
  expect(err()).toContain('its body is not JSON')
  expect(err()).toContain('larger than 1 MiB')
  await stop()
})

test('the sentence of a server that refuses ends it', async () => {
  const far = await FakeServer.start()
  far.on(openListener, () => {
    throw new Refused('forbidden', "This works on the server's own machine only.")
  })
  const port = String(await freePort())
  const ran = await runCli(['listen', '--port', port], { env: { TOCSIN_URL: far.url, TOCSIN_TOKEN: 't' } })
  await far.close()
  expect(ran.code).toBe(1)
  expect(ran.err).toContain("This works on the server's own machine only.")
})

test('a server whose first start writes the token only while it is waited for is used', async () => {
  const port = String(await freePort())
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tocsin-listen-'))
  const end = new AbortController()
  const away = { TOCSIN_URL: `http://127.0.0.1:${await freePort()}`, TOCSIN_DATA_DIR: dataDirectory }
  const live = worldOf({ env: away, interrupted: end.signal })
  const running = run(['listen', '--port', port], live.shell)
  await vi.waitFor(() => expect(live.err()).toContain('Waiting for it.'))
  await writeFile(join(dataDirectory, 'cli-token'), 't\n')
  Object.assign(live.shell.env, { TOCSIN_URL: server.url })
  await vi.waitFor(() => expect(live.err()).toContain('The server is back.'), 15_000)
  end.abort()
  expect(await running).toBe(0)
  await rm(dataDirectory, { recursive: true })
}, 30_000)

test('a port in use is named', async () => {
  const other = createServer()
  const port = String(await openPort(other))
  const ran = await runCli(['listen', '--port', port], { env: env() })
  other.close()
  expect(ran).toMatchObject({ code: 1, err: expect.stringContaining(`Port ${port} of 127.0.0.1`) })
})

describe('a signature', () => {
  const { 'x-tocsin-signature': header } = signed('{}', 's3cret')
  test.each([
    ['is not checked without a secret', undefined, header, '{}', now, 'not checked'],
    ['is valid with the right one', 's3cret', header, '{}', now, 'valid'],
    ['is invalid with another', 'other', header, '{}', now, 'invalid'],
    ['is invalid for another body', 's3cret', header, '{ }', now, 'invalid'],
    ['is invalid when it is garbage', 's3cret', 'v1=zz', '{}', now, 'invalid'],
    ['may be missing', 's3cret', undefined, '{}', now, 'missing'],
    ['is too old after five minutes', 's3cret', header, '{}', new Date('2026-03-01T12:05:06Z'), 'too old'],
  ] as const)('%s', (_claim, secret, given, body, at, state) => {
    expect(checkSignature(secret, { header: given, body, now: at })).toBe(state)
  })
})
