import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { healthReport } from '../../api/health.ts'
import { endpoint } from '../../api/endpoint.ts'
import { Refused } from '../../api/problem.ts'
import { clockFinding } from '../../cli/doctor/check-database.ts'
import { checkDataDirectory, checkNode, diskSpace } from '../../cli/doctor/check-machine.ts'
import { z } from 'zod'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

type Report = z.input<typeof healthReport.answer>

const ready = endpoint({
  method: 'GET',
  path: '/health/ready',
  action: 'public',
  tag: 'Health',
  summary: 'Ready',
  answer: z.object({ ready: z.boolean() }),
})

let server: FakeServer
let folder: string
let report: Report = { checks: [] }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-cli-'))
  server = await FakeServer.start({ token: 't' })
  server.on(ready, () => ({ ready: true })).on(healthReport, () => report)
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const doctor = (env: Record<string, string> = {}, ...words: string[]) =>
  runCli(['doctor', ...words], {
    env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't', TOCSIN_DATA_DIR: folder, ...env },
  })

type Checks = { checks: { id: string; state: string; text: string; remedy: string | null }[] }

test('all is well: each check in a line, exit code 0', async () => {
  report = {
    checks: [{ id: 'administrator', state: 'ok', text: 'There is an administrator.', remedy: null }],
  }
  const { code, out, err } = await doctor()
  expect({ code, err }).toEqual({ code: 0, err: 'All is well.\n' })
  expect(out).toMatch(/^ok {7}Node is /)
  expect(out).toContain('ok       There is an administrator.\n')
})

test('a warning has its way out, and is no failure', async () => {
  report = {
    checks: [{ id: 'empty-policies', state: 'warning', text: 'Policy x has no steps.', remedy: 'Add one.' }],
  }
  const { code, out, err } = await doctor()
  expect({ code, err }).toEqual({ code: 0, err: '0 problems, 1 warning.\n' })
  expect(out).toContain('warning  Policy x has no steps.\n         Add one.\n')
})

test('a problem is a failure, in JSON too', async () => {
  report = { checks: [{ id: 'clock', state: 'problem', text: 'The clock is wrong.', remedy: 'Set it.' }] }
  const { code, out, err } = await doctor({}, '--json')
  expect({ code, err }).toEqual({ code: 1, err: '1 problem, 0 warnings.\n' })
  const { checks }: Checks = JSON.parse(out)
  expect(checks.map(({ id }) => id)).toEqual([
    'node',
    'settings',
    'data-directory',
    'disk-space',
    'server',
    'clock',
  ])
})

test('a server that is away is a problem, and then the database is looked at from here', async () => {
  const { code, out } = await doctor({ TOCSIN_URL: 'http://127.0.0.1:1' }, '--json')
  expect(code).toBe(1)
  const { checks }: Checks = JSON.parse(out)
  expect(checks).toContainEqual(expect.objectContaining({ id: 'server', state: 'problem' }))
  expect(checks).toContainEqual(expect.objectContaining({ id: 'database', state: 'warning' }))
})

test('a database that does not answer is a problem', async () => {
  const env = {
    TOCSIN_URL: 'http://127.0.0.1:1',
    DATABASE_URL: 'postgres://tocsin@127.0.0.1:1/tocsin',
    TOCSIN_SECRET_KEY: 'k'.repeat(32),
  }
  const { out } = await doctor(env)
  expect(out).toMatch(/PROBLEM {2}The database cannot be reached: .*127\.0\.0\.1:1/)
})

test('settings with which no server would start are named', async () => {
  const { code, out } = await doctor({ TOCSIN_PROT: '8080' })
  expect(code).toBe(1)
  expect(out).toContain('did you mean TOCSIN_PORT?')
})

test('a token that is refused is a problem with its reason', async () => {
  const { code, out } = await doctor({ TOCSIN_TOKEN: 'stale' })
  expect(code).toBe(1)
  expect(out).toContain('PROBLEM  The token from TOCSIN_TOKEN is refused: This needs a valid token.')
})

test('what is on this machine says nothing about a server on another', async () => {
  server.on(ready, () => {
    throw new Refused('unavailable', 'Not yet.')
  })
  const { out } = await doctor({ TOCSIN_URL: server.url })
  expect(out).toContain('is not ready (status 503)')
  server.on(ready, () => ({ ready: true }))
  const { out: far } = await doctor({ TOCSIN_URL: 'http://tocsin.invalid' })
  expect(far).not.toContain('data directory')
})

describe('this machine', () => {
  test.each([
    ['26.0.0', 'ok'],
    ['27.1.0', 'ok'],
    ['24.9.0', 'problem'],
  ])('Node %s is %s', (version, state) => {
    expect(checkNode(version).state).toBe(state)
  })

  test.each([
    [400_000_000, 'problem'],
    [1_000_000_000, 'warning'],
    [50_000_000_000, 'ok'],
  ])('%i free bytes are %s', (bytes, state) => {
    expect(diskSpace('data', bytes).state).toBe(state)
  })

  test.each([
    [0, 'ok'],
    [-900, 'ok'],
    [2_500, 'warning'],
    [-60_000, 'warning'],
  ])('a clock that is %i ms off is %s', (aheadMs, state) => {
    expect(clockFinding(aheadMs).state).toBe(state)
  })

  test('a data directory may be missing, but not closed', async () => {
    expect(await checkDataDirectory(join(folder, 'none'))).toMatchObject([{ state: 'warning' }])
    const closed = await mkdtemp(join(folder, 'closed-'))
    await chmod(closed, 0o500)
    const isRoot = process.getuid?.() === 0
    expect((await checkDataDirectory(closed))[0]?.state).toBe(isRoot ? 'ok' : 'problem')
  })
})
