import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessRoutes } from '../../server/features/access/routes.ts'
import { auditRoutes } from '../../server/features/audit/routes.ts'
import { importsRoutes } from '../../server/features/imports/routes.ts'
import { incidentRoutes } from '../../server/features/incidents/routes.ts'
import { findIncidentId } from '../../server/features/incidents/store.ts'
import { metricsRoutes } from '../../server/features/metrics/routes.ts'
import { Links } from '../../server/features/notifications/links.ts'
import { docsPage } from '../../server/http/docs-page.ts'
import { databaseIsReady, engineIsLooping, healthRoutes } from '../../server/http/health.ts'
import { liveUpdatesRoutes } from '../../server/http/live-updates.ts'
import { createMetrics, metricsEndpoint } from '../../server/http/metrics-endpoint.ts'
import { openapiRoutes } from '../../server/http/openapi.ts'
import { startPage } from '../../server/http/start-page.ts'
import { ask, startServer, type TestServer } from './server.ts'

let server: TestServer
const publicUrl = () => 'http://127.0.0.1:8080'
let lastRoundAt: number | null = null

beforeAll(async () => {
  server = await startServer(async ({ api, database, news, transact }) => {
    const { app, routes } = api
    const checks = [databaseIsReady(database.pool), engineIsLooping(() => lastRoundAt)]
    healthRoutes(app, checks)
    metricsEndpoint(app, createMetrics(), transact)
    startPage(app, { version: '1.2.3', database: 'embedded', publicUrl, checks, transact })
    await docsPage(app, openapiRoutes({ app, routes, version: '1.2.3' }))
    incidentRoutes(api, {
      paging: { begin: async () => false },
      links: new Links('secret', publicUrl),
    })
    metricsRoutes(api)
    importsRoutes(api)
    accessRoutes(api)
    auditRoutes(api)
    liveUpdatesRoutes(api, { database, news, findIncident: findIncidentId })
  })
})
afterAll(async () => await server.stop())

const get = (path: string, headers: Record<string, string> = {}) =>
  ask(server, 'GET', path, { token: '', headers })

test('it is ready when the database is migrated and the engine goes round', async () => {
  lastRoundAt = null
  const before = await get('/health/ready')
  expect(before.status).toBe(503)
  expect(before.body['because']).toEqual(['The engine has not begun yet.'])
  lastRoundAt = performance.now()
  expect((await get('/health/ready')).body).toEqual({ status: 'ready' })
  expect((await get('/health/live')).status).toBe(200)
})

test('a database that lacks a migration is not ready', async () => {
  await server.database.pool.query('alter table schema_migrations rename to hidden')
  expect((await get('/health/ready')).body['because']).toEqual([
    'The database cannot be reached, or it was not migrated yet.',
  ])
  await server.database.pool.query('alter table hidden rename to schema_migrations')
})

test('Prometheus reads counters and the state of the work', async () => {
  const { text, headers } = await get('/metrics')
  expect(headers['content-type']).toContain('text/plain')
  expect(text).toContain('tocsin_jobs_due 0')
  expect(text).toContain('tocsin_engine_lag_seconds 0')
  expect(text).toContain('nodejs_eventloop_lag_seconds')
})

test('the start page tells a browser its state and a program the same', async () => {
  lastRoundAt = performance.now()
  const page = await get('/', { accept: 'text/html,application/xhtml+xml' })
  expect(page.text).toContain('1.2.3')
  expect(page.text).not.toMatch(/<script/)
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page.text) ?? []
  const hash = createHash('sha256')
    .update(style ?? '')
    .digest('base64')
  expect(page.headers['content-security-policy']).toContain(`'sha256-${hash}'`)
  const { body } = await get('/', { accept: 'application/json' })
  expect(body).toMatchObject({ name: 'tocsin', version: '1.2.3', ready: true, set_up: false })
})

test('the OpenAPI document covers every route, and all its references lead somewhere', async () => {
  const { body, text } = await get('/openapi.json')
  expect(body['openapi']).toBe('3.1.0')
  for (const { method, path } of server.api.routes) {
    expect(body).toHaveProperty(['paths', path, method.toLowerCase()])
  }
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to ?? '')
  expect(references.length).toBeGreaterThan(10)
  for (const to of references) expect(body).toHaveProperty(to.slice(2).split('/'))
  const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(body).toHaveProperty(['paths', '/api/v1/setup', 'post', 'security'], [])
  expect(text).not.toContain('$defs')
})

test('the reference comes from this host alone', async () => {
  const page = await get('/docs')
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, to]) => to ?? '')
  expect(sources.length).toBeGreaterThan(3)
  for (const source of sources) {
    expect(source).not.toMatch(/^(https?:)?\/\//)
    expect((await get(new URL(source, 'http://here/docs').pathname)).status, source).toBe(200)
  }
  expect((await get('/docs/json')).body['openapi']).toBe('3.1.0')
})
