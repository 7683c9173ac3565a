import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listIncidents } from '../../api/incidents.ts'
import { Refused } from '../../api/problem.ts'
import { beginDeviceLogin, takeDeviceToken } from '../../api/device-logins.ts'
import { tradeSetupLink } from '../../api/tokens.ts'
import { findConnection } from '../../cli/connection/find-connection.ts'
import { partsOf } from '../../cli/login.ts'
import { startHttpFake } from '../world/http-fake.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let folder: string
let env: Record<string, string>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-cli-'))
  env = { XDG_CONFIG_HOME: join(folder, 'config'), TOCSIN_DATA_DIR: join(folder, 'data') }
  await mkdir(join(folder, 'config/tocsin'), { recursive: true })
  await mkdir(join(folder, 'data'))
  return () => rm(folder, { recursive: true })
})

const credentials = () => join(folder, 'config/tocsin/credentials.json')

async function loggedIn(tokens: Record<string, string>, last: string | null = null): Promise<void> {
  await writeFile(credentials(), JSON.stringify({ last, tokens }))
}

describe('the token', () => {
  const here = 'http://127.0.0.1:8080'

  test('of the environment wins', async () => {
    await loggedIn({ [here]: 'kept' })
    expect(await findConnection({ env: { ...env, TOCSIN_TOKEN: 'given' } })).toMatchObject({
      url: here,
      token: 'given',
    })
  })

  test('of the login comes next, for its own server only', async () => {
    await loggedIn({ 'https://other.example.com': 'other', [here]: 'kept' })
    expect(await findConnection({ env })).toMatchObject({ url: here, token: 'kept' })
    const elsewhere = { ...env, TOCSIN_URL: 'https://third.example.com' }
    expect(await findConnection({ env: elsewhere })).toMatchObject({ token: null })
  })

  test('of the data directory comes last', async () => {
    await writeFile(join(folder, 'data/cli-token'), 'from-data\n')
    expect(await findConnection({ env })).toMatchObject({ url: here, token: 'from-data' })
  })

  test.each(['https://tocsin.example.com', 'http://10.0.0.1:8080', 'http://127.0.0.1.evil.example'])(
    'of the data directory is not told to %s',
    async (url) => {
      await writeFile(join(folder, 'data/cli-token'), 'from-data')
      expect(await findConnection({ env: { ...env, TOCSIN_URL: url } })).toMatchObject({ token: null })
    },
  )

  test('the server is that of the last login, unless TOCSIN_URL says otherwise', async () => {
    await loggedIn({ 'https://other.example.com': 'other' }, 'https://other.example.com')
    expect(await findConnection({ env })).toMatchObject({ url: 'https://other.example.com', token: 'other' })
    expect(await findConnection({ env: { ...env, TOCSIN_URL: `${here}/` } })).toMatchObject({ url: here })
  })
})

describe('login', () => {
  let server: FakeServer
  beforeAll(async () => {
    server = await FakeServer.start({ token: 'fresh' })
    server.on(listIncidents, () => ({ items: [], next_cursor: null }))
    server.on(tradeSetupLink, ({ body }) => {
      if (body.token !== 'abc') throw new Refused('not-found', 'This set-up link is not known here.')
      return {
        id: 't1',
        name: 'set-up link',
        role: 'admin' as const,
        person: null,
        scopes: ['admin' as const],
        created_at: '2026-03-01T12:00:00Z',
        expires_at: null,
        last_used_at: null,
        token: 'fresh',
      }
    })
  })
  afterAll(() => server.close())

  const withToken = (token: string) => ['login', server.url, '--token', token]

  test('trades a set-up link for a token, which is kept for its owner alone', async () => {
    const words = ['login', `${server.url}/setup/abc`, '--name', 'Ana Silva']
    expect(await runCli(words, { env })).toMatchObject({ code: 0 })
    expect(server.last?.body).toEqual({ token: 'abc', name: 'Ana Silva' })
    expect((await stat(credentials())).mode & 0o777).toBe(0o600)
    expect(JSON.parse(await readFile(credentials(), 'utf8'))).toEqual({
      last: server.url,
      tokens: { [server.url]: 'fresh' },
    })
    expect(await runCli(['incident', 'list'], { env })).toMatchObject({ code: 0, out: 'No incidents.\n' })
  })

  test('keeps a token that works, and not one that does not', async () => {
    expect(await runCli(withToken('-'), { env, input: 'fresh\n' })).toMatchObject({ code: 0 })
    const before = await readFile(credentials(), 'utf8')
    expect(await runCli(withToken('stale'), { env })).toMatchObject({ code: 1 })
    expect(await readFile(credentials(), 'utf8')).toBe(before)
  })

  test('without a token waits until it is let in, and shows the code', async () => {
    let asked = 0
    server.on(beginDeviceLogin, () => ({
      device_code: 'secret',
      user_code: 'BCDF-GHJK',
      verification_url: `${server.url}/device?code=BCDF-GHJK`,
      expires_at: '2026-03-01T12:10:00Z',
      interval_seconds: 0,
    }))
    server.on(takeDeviceToken, () => {
      asked += 1
      if (asked < 3) return { state: 'waiting' as const }
      return {
        state: 'confirmed' as const,
        token: 'fresh',
        person: 'ana',
        expires_at: '2026-05-30T12:00:00Z',
      }
    })
    const ran = await runCli(['login', server.url], { env })
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('BCDF-GHJK') })
    expect(asked).toBe(3)
    expect(await runCli(['incident', 'list'], { env })).toMatchObject({ code: 0 })
  })

  test('a link that is refused changes nothing', async () => {
    const ran = await runCli(['login', `${server.url}/setup/used`], { env })
    expect(ran).toMatchObject({ code: 1, err: 'This set-up link is not known here.\n' })
    await expect(stat(credentials())).rejects.toThrow('ENOENT')
  })

  test('what is no link is used wrongly', async () => {
    expect(await runCli(['login', 'somewhere'], { env })).toMatchObject({ code: 2 })
    expect(await runCli(['login', 'ftp://somewhere/setup/'], { env })).toMatchObject({ code: 2 })
  })

  test.each([
    ['http://127.0.0.1:8080/setup/abc', 'http://127.0.0.1:8080', 'abc'],
    ['https://example.com/tocsin/setup/a%2Db/', 'https://example.com/tocsin', 'a-b'],
  ])('%s belongs to %s', (link, url, token) => {
    expect(partsOf(link)).toEqual({ url, token })
  })
})

describe('a server that does not answer as it should', () => {
  test('nobody listens: where it was looked for, and what to do', async () => {
    const closed = await startHttpFake(() => {})
    await closed.close()
    const { code, err } = await runCli(['incident', 'list'], { env: { ...env, TOCSIN_URL: closed.url } })
    expect(code).toBe(1)
    expect(err).toBe(
      `Tocsin cannot be reached at ${closed.url}: nothing listens there. Start it there (npm start), or set TOCSIN_URL to where it runs.\n`,
    )
  })

  test('somebody else listens', async () => {
    const other = await startHttpFake((_call, response) => response.end('<html>Hello</html>'))
    const { code, err } = await runCli(['incident', 'list'], { env: { ...env, TOCSIN_URL: other.url } })
    await other.close()
    expect(code).toBe(1)
    expect(err).toContain('is not Tocsin')
  })

  test('without a token it says how to get one', async () => {
    const server = await FakeServer.start({ token: 'secret' })
    server.on(listIncidents, () => ({ items: [], next_cursor: null }))
    const { code, err } = await runCli(['incident', 'list'], { env: { ...env, TOCSIN_URL: server.url } })
    await server.close()
    expect(code).toBe(1)
    expect(err).toContain(`there is no ${join(folder, 'data/cli-token')}`)
    expect(err).toContain('tocsin login LINK')
  })

  test('an address that is none is used wrongly', async () => {
    expect(await runCli(['incident', 'list'], { env: { ...env, TOCSIN_URL: 'tocsin:8080' } })).toMatchObject({
      code: 2,
    })
  })
})
