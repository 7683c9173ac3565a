import { afterAll, beforeAll, expect, test } from 'vitest'
import { ImportResult } from '../../api/imports.ts'
import { auditRoutes } from '../../server/features/audit/routes.ts'
import { importsRoutes } from '../../server/features/imports/routes.ts'
import { findIncidentId } from '../../server/features/incidents/store.ts'
import { metricsRoutes } from '../../server/features/metrics/routes.ts'
import { readTimeline } from '../../server/features/timeline/read-timeline.ts'
import { ask, startServer, type TestServer } from './server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer(({ api }) => {
    importsRoutes(api)
    metricsRoutes(api)
    auditRoutes(api)
  })
  await server.database.kysely
    .insertInto('people')
    .values({ id: 'ana', name: 'Ana Silva', email: 'ana@example.com', time_zone: 'UTC', role: 'responder' })
    .execute()
})
afterAll(async () => await server.stop())

const good = {
  incident_id: 'INC-123',
  title: 'Checkout is down',
  severity: 'SEV-1',
  status: 'resolved',
  service: 'old-monolith',
  impact: 'Nobody can pay',
  detected_by: 'monitoring',
  timestamps: {
    created_at: '2026-01-05T10:00:00Z',
    detected_at: '2026-01-05T10:04:00Z',
    acknowledged_at: '2026-01-05T10:06:00',
    resolved_at: '2026-01-05T12:04:00+01:00',
  },
  people: {
    incident_commander: 'ana@example.com',
    tech_lead: 'Somebody Else',
    responders: ['ana'],
    vendor: 'x',
  },
  timeline: [
    {
      timestamp: '2026-01-05T10:30:00Z',
      event: 'Rolled back',
      details: 'to v41',
      type: 'action',
      user: 'ana',
    },
    { at: '2026-01-05T10:10:00Z', type: 'decision', text: 'Roll back' },
  ],
  communication: { slack_channel: '#inc-1' },
  metadata: { error_rate: 45.2, users_affected: 1000, revenue_impact: 5000, sla_breach: true },
  resolution: { outcome: 'fixed', root_cause: 'a bad deployment' },
}

async function importing(...incidents: unknown[]): Promise<ImportResult> {
  const files = incidents.map((incident, index) => ({ file: `${index}.json`, incident }))
  const { status, body } = await ask(server, 'POST', '/api/v1/imports/incidents', {
    body: { incidents: files },
  })
  expect(status).toBe(200)
  return ImportResult.parse(body)
}

const reasonFor = async (incident: unknown) => (await importing(incident)).skipped[0]?.because

test('an incident is kept with its instants, people, facts and timeline', async () => {
  expect(await importing(good)).toEqual({ imported: [{ file: '0.json', id: 'INC-123' }], skipped: [] })
  const row = await server.database.kysely.selectFrom('incidents').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    id: '123',
    alias: 'INC-123',
    severity: 'SEV1',
    status: 'resolved',
    outcome: 'fixed',
    service_id: 'old-monolith',
    imported: true,
    roles: { ic: 'ana', tech_lead: 'Somebody Else', responders: ['ana'] },
    facts: { error_rate: 45.2, people: { vendor: 'x' }, resolution: { root_cause: 'a bad deployment' } },
    started_at: new Date('2026-01-05T10:00:00Z'),
    acknowledged_at: new Date('2026-01-05T10:06:00Z'),
    resolved_at: new Date('2026-01-05T11:04:00Z'),
  })
  const entries = await server.transact((tx) => readTimeline(tx, 'incident:123', { after: 0, limit: 100 }))
  expect(entries.map(({ number, kind, text }) => [number, kind, text])).toEqual([
    [1, 'NOTE', 'INC-123 was detected: Checkout is down.'],
    [2, 'NOTE', 'It was acknowledged.'],
    [3, 'DECISION', 'Roll back'],
    [4, 'ACTION', 'Rolled back: to v41'],
    [5, 'NOTE', 'It was resolved.'],
  ])
})

test('nobody is paged', async () => {
  await importing({
    ...good,
    incident_id: 'OPEN-1',
    status: 'open',
    timestamps: { created_at: '2026-01-05T10:00:00Z' },
  })
  for (const table of ['escalations', 'pages', 'deliveries', 'jobs'] as const) {
    expect(await server.database.kysely.selectFrom(table).selectAll().execute()).toEqual([])
  }
})

test('the same file again changes nothing; another with its id is skipped', async () => {
  expect(await importing(good)).toEqual({ imported: [{ file: '0.json', id: 'INC-123' }], skipped: [] })
  expect(await reasonFor({ ...good, title: 'Other' })).toBe(
    'incident_id: INC-123 was imported before as INC-123, with other contents; edit INC-123 instead.',
  )
  const twins = await importing(
    { ...good, incident_id: 'TWIN' },
    { ...good, incident_id: 'TWIN', title: 'b' },
  )
  expect(twins.skipped[0]?.because).toBe('incident_id: 0.json has the id TWIN too.')
})

test('an incident opened later does not take an imported name', async () => {
  const { imported } = await importing(
    { ...good, incident_id: 'INC-200' },
    { ...good, incident_id: 'INC-0200' },
    { ...good, incident_id: 'PAY-7' },
  )
  expect(imported.map(({ id }) => id)).toEqual(['INC-200', 'INC-201', 'INC-202'])
  expect(await server.transact((tx) => findIncidentId(tx, 'INC-0200'))).toBe('201')
  expect(await server.transact((tx) => findIncidentId(tx, 'PAY-7'))).toBe('202')
})

const { timestamps } = good

test.each([
  ['no title', { ...good, title: undefined }, 'title: is missing.'],
  ['an unknown level', { ...good, severity: 'SEV9' }, 'severity: there is no level "SEV9" in SEV1-4.'],
  [
    'an unknown status',
    { ...good, status: 'resolvd' },
    'status: "resolvd" is not known here; did you mean "resolved"?',
  ],
  [
    'instants out of order',
    { ...good, timestamps: { ...timestamps, detected_at: '2026-01-05T09:00:00Z' } },
    'timestamps: The start (2026-01-05T10:00:00.000Z) would be later than the detection (2026-01-05T09:00:00.000Z).',
  ],
  [
    'no instant at all',
    { ...good, timestamps: {} },
    'timestamps: neither created_at nor detected_at is given.',
  ],
  [
    'no instant of its end',
    { ...good, timestamps: { ...timestamps, resolved_at: null } },
    'timestamps: it is resolved, so resolved_at is needed.',
  ],
  [
    'an instant that is none',
    { ...good, timestamps: { ...timestamps, acknowledged_at: 'yesterday' } },
    'timestamps.acknowledged_at: "yesterday" is not an instant such as 2026-01-05T10:00:00Z.',
  ],
  [
    'an instant to come',
    { ...good, timestamps: { ...timestamps, resolved_at: '2999-01-01T00:00:00Z' } },
    /would lie in the future/,
  ],
  ['a timeline that is none', { ...good, timeline: 'x' }, 'timeline: must be of type array, not string.'],
  ['a bad entry', { ...good, timeline: [{ at: 'x' }] }, /^timeline\[0\]\.at: "x" is not an instant/],
  ['a list', [], /^the file: /],
  ['nothing', null, /^the file: /],
])('%s is a reason to skip the file, and it alone', async (name, incident, because) => {
  const { imported, skipped } = await importing(incident, { ...good, incident_id: `beside ${name}` })
  expect(skipped).toEqual([
    {
      file: '0.json',
      because: expect.stringMatching(typeof because === 'string' ? escaped(because) : because),
    },
  ])
  expect(imported).toHaveLength(1)
})

function escaped(text: string): RegExp {
  return new RegExp(`^${RegExp.escape(text)}$`)
}

test('levels of other schemes count by rank; words of other tools are understood', async () => {
  await importing(
    { ...good, incident_id: 'A', severity: 'SEV0' },
    { ...good, incident_id: 'B', severity: 'p2', status: 'Closed' },
    { ...good, incident_id: 'C', status: 'false_positive', resolution: null },
  )
  const rows = await server.database.kysely
    .selectFrom('incidents')
    .select(['alias', 'severity', 'status', 'outcome'])
    .where('alias', 'in', ['A', 'B', 'C'])
    .orderBy('alias')
    .execute()
  expect(rows).toEqual([
    { alias: 'A', severity: 'SEV1', status: 'resolved', outcome: 'fixed' },
    { alias: 'B', severity: 'SEV2', status: 'closed', outcome: 'fixed' },
    { alias: 'C', severity: 'SEV1', status: 'resolved', outcome: 'false-positive' },
  ])
})

test('hostile text is kept without what cannot be stored', async () => {
  const { imported } = await importing({
    ...good,
    incident_id: 'EVIL',
    title: 'a\u0000b\ud800',
    metadata: { 'k\u0000': '\udfff' },
  })
  expect(imported).toHaveLength(1)
})

test('metrics count imported incidents, also of a service nobody knows', async () => {
  const range = 'from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z'
  const { body } = await ask(server, 'GET', `/api/v1/metrics?${range}&service=old-monolith`)
  expect(body).toMatchObject({
    period: { days: 31 },
    mttd: { mean_minutes: 4 },
    mtta: { mean_minutes: 2 },
    mttr: { mean_minutes: 60 },
    mtti: null,
  })
})

test('the import stands in the audit log, whose chain is intact', async () => {
  const { body } = await ask(server, 'GET', '/api/v1/audit-log?limit=1')
  expect(body['items']).toMatchObject([{ action: 'incidents.imported' }])
  expect((await ask(server, 'GET', '/api/v1/audit-log/verify')).body).toMatchObject({ intact: true })
})

test('a batch has at least one file and at most 200', async () => {
  for (const length of [0, 201]) {
    const incidents = Array.from({ length }, () => ({ file: 'x', incident: 1 }))
    expect((await ask(server, 'POST', '/api/v1/imports/incidents', { body: { incidents } })).status).toBe(400)
  }
})
