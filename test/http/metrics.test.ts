import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Metrics } from '../../api/metrics.ts'
import { metricsRoutes } from '../../server/features/metrics/routes.ts'
import { ask, startServer, type TestServer } from './server.ts'

let server: TestServer

type Row = { service: string; rank: number; detected: string; resolved: string | null; private?: boolean }

const rows: Row[] = [
  { service: 'api', rank: 1, detected: '2026-03-01T00:00:00Z', resolved: '2026-03-01T02:00:00Z' },
  {
    service: 'api',
    rank: 2,
    detected: '2026-03-05T00:00:00Z',
    resolved: '2026-03-05T01:00:00Z',
    private: true,
  },
  { service: 'db', rank: 1, detected: '2026-03-07T00:00:00Z', resolved: null },
  // Detected before March and down in it.
  { service: 'api', rank: 1, detected: '2026-02-28T22:00:00Z', resolved: '2026-03-01T01:00:00Z' },
]

beforeAll(async () => {
  server = await startServer(({ api }) => metricsRoutes(api))
  for (const { service, rank, detected, resolved, private: isPrivate = false } of rows) {
    await sql`insert into incidents (title, status, severity, severity_rank, service_id, private, created_by, detected_at, resolved_at, updated_at)
      values ('hush', ${resolved ? 'resolved' : 'detected'}, 'OLD', ${rank}, ${service}, ${isPrivate},
        '{"kind":"system"}', ${detected}, ${resolved}, now())`.execute(server.database.kysely)
  }
})
afterAll(async () => await server.stop())

const MARCH = 'from=2026-03-01T00:00:00Z&to=2026-03-11T00:00:00Z'

async function metrics(query: string): Promise<Metrics> {
  const { status, body, text } = await ask(server, 'GET', `/api/v1/metrics?${MARCH}${query}`)
  expect(status, text).toBe(200)
  expect(text).not.toContain('hush')
  return Metrics.parse(body)
}

test('an incident is in the period of its detection, and what was down before counts as time without operation', async () => {
  const { incidents, mttr, mtta, by_severity, by_service } = await metrics('')
  expect(incidents).toBe(3)
  expect(mttr).toMatchObject({ mean_minutes: 90, count: 2 })
  expect(mtta).toBeNull()
  expect(Object.keys(by_severity)).toEqual(['SEV1', 'SEV2'])
  // Ten days without two hours on the 1st and one on the 5th, by two failures.
  expect(by_service['api']?.mtbf).toEqual({ mean_hours: (240 - 3) / 2, count: 2 })
})

test('what is filtered is left out of all figures', async () => {
  expect((await metrics('&service=db')).incidents).toBe(1)
  expect((await metrics('&severity=sev-2')).incidents).toBe(1)
  expect((await metrics('&severity=P1')).by_severity).toHaveProperty('SEV1')
  expect((await metrics('&service=nobody-knows')).mttr).toBeNull()
})

test('one metric alone, trends and a comparison come when asked for', async () => {
  const answer = await metrics('&metric=mttr&months=3&compare=services')
  expect(answer).not.toHaveProperty('mtta')
  expect(answer.by_service['api']).not.toHaveProperty('mtbf')
  expect(answer.trends).toHaveLength(3)
  expect(answer.comparison?.map(({ service, incidents }) => [service, incidents])).toEqual([
    ['api', 2],
    ['db', 1],
  ])
})

test('trends end with the current month', async () => {
  const { body } = await ask(server, 'GET', '/api/v1/metrics/trends?months=2')
  expect(body['items']).toHaveLength(2)
  expect(JSON.stringify(body['items'])).toContain(new Date().toISOString().slice(0, 7))
})

test('every metric has its definition', async () => {
  const { body } = await ask(server, 'GET', '/api/v1/metrics/definitions')
  expect(body['definitions']).toMatchObject({ mttr: { name: 'Mean time to resolve' }, error_budget: {} })
})

test.each([
  ['severity=SEV9', 'SEV1, SEV2, SEV3, SEV4'],
  ['from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z', 'give a from before its to'],
  ['period=0', 'period'],
  ['metric=mttx', 'metric'],
  ['months=1000', 'months'],
])('%s is refused and says why', async (query, because) => {
  const { status, body } = await ask(server, 'GET', `/api/v1/metrics?${query}`)
  expect(status).toBe(400)
  expect(body['detail']).toContain(because)
})
