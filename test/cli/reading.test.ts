import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAlerts } from '../../api/alerts.ts'
import { verifyAuditLog } from '../../api/audit.ts'
import { listDeliveries } from '../../api/deliveries.ts'
import { releaseHold } from '../../api/hold.ts'
import { readMetrics, type Metrics } from '../../api/metrics.ts'
import { finalSchedule, onCallNow } from '../../api/on-call.ts'
import { createToken, revokeToken } from '../../api/tokens.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
const tocsin = (...words: string[]) => runCli(words, { env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' } })

beforeAll(async () => {
  server = await FakeServer.start({ token: 't' })
})
afterAll(() => server.close())

describe('metrics', () => {
  const spread = {
    mean_minutes: 12.5,
    median_minutes: 10,
    p90_minutes: 20,
    p95_minutes: 61,
    min_minutes: 1.25,
    max_minutes: 90,
    count: 4,
  }
  const figures = {
    incidents: 5,
    excluded: { drills: 1, false_positives: 0, duplicates: 0 },
    mttd: null,
    mtta: spread,
    mtti: null,
    mttm: null,
    mttr: { ...spread, mean_minutes: 125 },
    mtbf: { mean_hours: 180.04, count: 4 },
  }
  const lengths = { mttd: null, mtta: 5, mtti: null, mttm: null, mttr: 60 }
  const answer: Metrics = {
    period: { days: 30, from: '2026-02-01T00:00:00Z', to: '2026-03-03T00:00:00Z' },
    ...figures,
    by_severity: { SEV1: figures },
    by_service: { 'checkout-api': figures },
    recommendations: ['Acknowledge faster.'],
  }
  beforeAll(() => {
    server.on(readMetrics, ({ query }) => ({
      ...answer,
      ...(query.months !== undefined && {
        trends: [{ month: '2026-02', incidents: 5, median_minutes: lengths }],
      }),
      ...(query.compare && {
        comparison: [{ service: 'checkout-api', incidents: 5, mean_minutes: lengths, mtbf_hours: null }],
      }),
    }))
  })

  test('are a table with recommendations', async () => {
    const { code, out } = await tocsin('metrics')
    expect(code).toBe(0)
    expect(server.last?.path).toBe('/api/v1/metrics?period=30')
    expect(out.split('\n').slice(0, 3)).toEqual([
      '5 incidents from 2026-02-01 to 2026-03-03 (30 days). Left out of the figures: 1 drill, 0 false positives, 0 duplicates.',
      '',
      expect.stringMatching(/^METRIC +MEAN +MEDIAN +P90 +P95 +COUNT$/),
    ])
    expect(out).toMatch(/^MTTD +– +– +– +– +0 {2}mean time to detect$/m)
    expect(out).toMatch(/^MTTR +2 h 5 min +10 min +20 min +1 h 1 min +4 {2}mean time to resolve$/m)
    expect(out).toMatch(/^MTBF +180 h /m)
    expect(out).toContain('Recommendations:\n  - Acknowledge faster.\n')
  })

  test.each<[string[], string]>([
    [
      ['--period', '7', '--metric', 'mttr', '--severity', 'SEV-1', '--service', 's'],
      'period=7&metric=mttr&severity=SEV-1&service=s',
    ],
    [['--trends'], 'period=30&months=6'],
    [['--trends', '--months', '12'], 'period=30&months=12'],
    [['--compare-services'], 'period=30&compare=services'],
  ])('%j asks for %s', async (flags, query) => {
    await tocsin('metrics', ...flags)
    expect(server.last?.path).toBe(`/api/v1/metrics?${query}`)
  })

  test('show everything when asked to', async () => {
    const { out } = await tocsin('metrics', '--verbose', '--trends', '--compare-services')
    for (const part of [
      'MIN',
      'SEVERITY',
      'SERVICE',
      'MONTH',
      '2026-02',
      '180 h',
      'What they mean:',
      'MTBF: The period',
    ])
      expect(out).toContain(part)
  })

  test('as JSON are what the API says', async () => {
    expect(JSON.parse((await tocsin('metrics', '--json')).out)).toEqual(answer)
  })
})

describe('on call', () => {
  const ana = { id: 'ana', name: 'Ana Silva' }
  beforeAll(() => {
    server.on(onCallNow, ({ query }) => ({
      at: query.at ?? '2026-03-01T12:00:00Z',
      items: [
        {
          schedule: 'payments-primary',
          name: 'Payments primary',
          team: 'payments',
          people: [ana],
          layer: 'weekly',
          override: 'o1',
          until: '2026-03-02T10:00:00Z',
          next: [],
        },
      ],
      steps:
        query.service === undefined
          ? null
          : [
              { step: 0, wait_minutes: 5, people: [ana], webhooks: [] },
              { step: 1, wait_minutes: 10, people: [], webhooks: [] },
            ],
      next_shifts:
        query.person === undefined
          ? null
          : [
              {
                schedule: 'payments-primary',
                name: 'Payments primary',
                starts_at: '2026-03-09T10:00:00Z',
                ends_at: '2026-03-16T10:00:00Z',
              },
            ],
      next_cursor: null,
    }))
    server.on(finalSchedule, ({ query }) => ({
      ...query,
      entries: [
        {
          starts_at: query.from,
          ends_at: '2026-03-02T00:00:00Z',
          people: ['ana'],
          layer: 'weekly',
          override: null,
        },
      ],
      gaps: [{ starts_at: '2026-03-02T00:00:00Z', ends_at: query.to }],
    }))
  })

  test('says who, until when, who is next and why', async () => {
    expect((await tocsin('oncall')).out.split('\n')[1]).toBe(
      'payments-primary  Ana Silva (ana)  2026-03-02 10:00 UTC  nobody  layer weekly, override o1',
    )
  })

  test('says who comes next, and when', async () => {
    expect((await tocsin('oncall', '--next')).out.split('\n')).toEqual([
      expect.stringMatching(/^SCHEDULE +NEXT +FROM +ON CALL$/),
      'payments-primary  nobody  2026-03-02 10:00 UTC  Ana Silva (ana)',
      '',
    ])
  })

  test('of a service has whom each step would page', async () => {
    const { out } = await tocsin('oncall', '--service', 's')
    expect(out).toMatch(/^1 +Ana Silva \(ana\) +5 min\n2 +nobody +10 min$/m)
  })

  test('of a person has their next shifts', async () => {
    const { out } = await tocsin('oncall', '--person', 'ana')
    expect(out).toMatch(/^payments-primary +2026-03-09 10:00 UTC +2026-03-16 10:00 UTC$/m)
  })

  test('a range of a person has their own shifts only', async () => {
    const range = ['--from', '2026-03-01T00:00Z', '--to', '2026-03-03T00:00Z']
    expect((await tocsin('oncall', '--person', 'ana', ...range)).out).not.toContain('nobody')
    expect((await tocsin('oncall', '--person', 'zoe', ...range)).out).toBe('No shifts.\n')
  })

  test('asks for another time', async () => {
    await tocsin('oncall', '--schedule', 's', '--at', '2026-12-24T18:00+01:00')
    expect(server.last?.path).toBe('/api/v1/on-call?schedule=s&at=2026-12-24T17%3A00%3A00.000Z')
  })

  test('a range has shifts and gaps in their order', async () => {
    const words = ['oncall', '--schedule', 'p', '--from', '2026-03-01T00:00Z', '--to', '2026-03-03T00:00Z']
    const { out } = await tocsin(...words)
    expect(out).toBe(`FROM                  TO                    ON CALL  BECAUSE
2026-03-01 00:00 UTC  2026-03-02 00:00 UTC  ana      layer weekly
2026-03-02 00:00 UTC  2026-03-03 00:00 UTC  nobody   –
`)
    expect(JSON.parse((await tocsin(...words, '--json')).out)).toMatchObject({ entries: [{}], gaps: [{}] })
  })

  test('without a schedule it is the range of all of them', async () => {
    const { out } = await tocsin('oncall', '--from', '2026-03-01T00:00Z', '--to', '2026-03-03T00:00Z')
    expect(out).toMatch(/^payments-primary\nFROM /)
  })
})

test('a new token stands alone on stdout', async () => {
  server.on(createToken, ({ body }) => ({
    id: 't1',
    name: body.name,
    role: body.role ?? 'admin',
    person: null,
    scopes: body.scopes ?? [],
    created_at: '2026-03-01T12:00:00Z',
    expires_at: null,
    last_used_at: null,
    token: 'tok_secret',
  }))
  const ran = await tocsin('token', 'create', '--name', 'ci', '--role', 'responder', '--scope', 'write')
  expect(ran).toEqual({ code: 0, out: 'tok_secret\n', err: 'Token t1. It is shown this once.\n' })
  expect(server.last?.body).toEqual({ name: 'ci', role: 'responder', scopes: ['write'] })
})

test('a token is revoked, and an answer without a body is fine', async () => {
  server.on(revokeToken, () => undefined)
  expect(await tocsin('token', 'revoke', 't1')).toMatchObject({ code: 0, out: 'Token t1 works no more.\n' })
})

test.each([
  [
    { intact: true as const, count: 12, last_hash: 'abc' },
    0,
    'The audit log is intact: 12 entries, the last hash is abc.\n',
  ],
  [
    { intact: false as const, number: 7, because: 'its hash is another.' },
    1,
    'The audit log is broken at entry 7: its hash is another.\n',
  ],
])('the audit log is verified: %j', async (answer, code, out) => {
  server.on(verifyAuditLog, () => answer)
  expect(await tocsin('audit', 'verify')).toMatchObject({ code, out })
})

test('alerts and deliveries are filtered and say when there are none', async () => {
  server.on(listAlerts, () => ({ items: [], next_cursor: null }))
  server.on(listDeliveries, () => ({ items: [], next_cursor: null }))
  expect(await tocsin('alerts', 'list', '--status', 'triggered')).toMatchObject({
    code: 0,
    out: 'No alerts.\n',
  })
  expect(server.last?.path).toBe('/api/v1/alerts?status=triggered')
  expect(await tocsin('deliveries', 'list', '--person', 'ana')).toMatchObject({ out: 'No deliveries.\n' })
  expect(server.last?.path).toBe('/api/v1/deliveries?person=ana')
})

test.each([
  [
    { released: true, restored_at: '2026-03-01T12:00:00Z' },
    'Paging goes on. It was held since the restore of 2026-03-01 12:00:00 UTC.\n',
  ],
  [{ released: false, restored_at: null }, 'Nothing was held; paging goes on as before.\n'],
])('resume: %j', async (answer, out) => {
  server.on(releaseHold, () => answer)
  expect(await tocsin('resume')).toMatchObject({ code: 0, out })
})
