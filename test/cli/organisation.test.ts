import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { applyOrganisation, exportOrganisation } from '../../api/organisation.ts'
import { Refused } from '../../api/problem.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
let folder: string

const organisation = { version: 1, teams: [{ id: 'payments', name: 'Payments: "core"' }] }
const tocsin = (words: string[], input?: string) =>
  runCli(words, { env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' }, ...(input !== undefined && { input }) })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-cli-'))
  server = await FakeServer.start()
  server.on(exportOrganisation, ({ query }) => ({ ...organisation, secrets: query.with_secrets }))
  server.on(applyOrganisation, ({ query, body }) => {
    if (JSON.stringify(body).includes('paymnts'))
      throw new Refused('invalid-request', 'Nothing was applied: the file has 2 errors.', [
        { path: 'services[0].escalation_policy', message: 'no policy "paymnts"; did you mean "payments"?' },
        { path: 'services[1].team', message: 'no team "x"' },
      ])
    return {
      dry_run: query.dry_run,
      changes: [
        { change: 'create' as const, kind: 'team', id: 'payments', fields: [] },
        {
          change: 'update' as const,
          kind: 'person',
          id: 'ana',
          fields: [{ path: 'name', from: 'Ana', to: 'Ana Silva' }],
        },
        { change: 'remove' as const, kind: 'escalation_policy', id: 'old', fields: [] },
      ],
      warnings: [{ path: 'schedules[0].layers', message: 'Nobody is on call.' }],
      generated: [
        { integration: 'checkout-am', key: 'k3y' },
        { contact_method: 'ana-push', secret: 's3cret' },
      ],
    }
  })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

test('apply sends the file and prints the difference, the warnings and the keys', async () => {
  const file = join(folder, 'org.yaml')
  await writeFile(file, 'version: 1\nteams:\n  - { id: payments, name: Payments }\n')
  expect(await tocsin(['apply', '-f', file])).toEqual({
    code: 0,
    err: '',
    out: `+ team payments
~ person ana
    name: "Ana" → "Ana Silva"
- escalation policy old

warning schedules[0].layers: Nobody is on call.

Generated, and shown this once:
  integration checkout-am: key k3y
  contact method ana-push: secret s3cret

Applied: 1 created, 1 changed, 1 removed.
`,
  })
  expect(server.last).toMatchObject({
    path: '/api/v1/organisation/apply',
    body: { version: 1, teams: [{ id: 'payments', name: 'Payments' }] },
  })
})

test('apply reads JSON from standard input; flags are handed on', async () => {
  const { out } = await tocsin(['apply', '-f', '-', '--dry-run', '--prune'], JSON.stringify(organisation))
  expect(server.last).toMatchObject({
    path: '/api/v1/organisation/apply?dry_run=true&prune=true',
    body: organisation,
  })
  expect(out).toContain('Dry run, nothing was applied: 1 created, 1 changed, 1 removed.')
})

test('apply --json is the answer of the API', async () => {
  const { out } = await tocsin(['apply', '-f', '-', '--json'], 'version: 1')
  expect(JSON.parse(out)).toMatchObject({ dry_run: false, changes: [{}, {}, {}], generated: [{}, {}] })
})

test('every error names its path, on a line of its own', async () => {
  expect(await tocsin(['apply', '-f', '-'], 'services: [{ escalation_policy: paymnts }]')).toEqual({
    code: 1,
    out: '',
    err: `Nothing was applied: the file has 2 errors.
  services[0].escalation_policy: no policy "paymnts"; did you mean "payments"?
  services[1].team: no team "x"
`,
  })
})

test('a file that is no YAML is refused here, with the place', async () => {
  const before = server.requests.length
  const { code, err } = await tocsin(['apply', '-f', '-'], 'teams:\n  - [unclosed\n')
  expect(code).toBe(1)
  expect(err).toMatch(/^Standard input is not readable as YAML: .*line 3/)
  expect(server.requests).toHaveLength(before)
})

test('a missing file is named', async () => {
  const { code, err } = await tocsin(['apply', '-f', '/no/such/org.yaml'])
  expect({ code, err }).toEqual({
    code: 1,
    err: '/no/such/org.yaml cannot be read: there is no such file.\n',
  })
})

test('export is YAML, or JSON', async () => {
  expect(parse((await tocsin(['export'])).out)).toEqual({ ...organisation, secrets: false })
  expect(JSON.parse((await tocsin(['export', '--json', '--with-secrets'])).out)).toEqual({
    ...organisation,
    secrets: true,
  })
})

test('export writes files for the owner alone', async () => {
  const file = join(folder, 'out.json')
  expect(await tocsin(['export', '--with-secrets', '-o', file])).toMatchObject({ code: 0, out: '' })
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject(organisation)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})
