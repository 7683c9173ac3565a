import { afterAll, beforeAll, expect, test } from 'vitest'
import { healthChecks, type HealthCheck } from '../../api/health.ts'
import { clockFinding } from '../../server/health-report/installation.ts'
import { person, smallOrganisation } from '../world/cast.ts'
import { Tocsin } from '../world/tocsin.ts'

const PHONES = 'http://127.0.0.1:9'

let tocsin: Tocsin
beforeAll(async () => {
  tocsin = await Tocsin.start()
})
afterAll(async () => await tocsin.stop())

async function report(): Promise<Record<string, Omit<HealthCheck, 'id'>>> {
  const { checks } = await tocsin.do<{ checks: HealthCheck[] }>('GET', '/api/v1/health/report')
  expect(checks.map(({ id }) => id)).toEqual(healthChecks)
  for (const { state, text, remedy } of checks) {
    expect(text).toMatch(/^[A-Z].*\.$/)
    expect(remedy === null).toBe(state === 'ok')
  }
  return Object.fromEntries(checks.map(({ id, ...finding }) => [id, finding]))
}

test('an empty installation lacks an administrator, and the catch-all reaches nobody', async () => {
  const found = await report()
  const problems = Object.entries(found).flatMap(([id, { state }]) => (state === 'problem' ? [id] : []))
  expect(problems).toEqual(['administrator', 'catch-all'])
  expect(found['database']?.text).toMatch(/PostgreSQL 1\d/)
  expect(found['migrations']).toMatchObject({ state: 'ok' })
  expect(found['public-url']).toMatchObject({ state: 'warning' })
  expect(found['heartbeat-url']).toMatchObject({ state: 'warning' })
})

test('a good organisation has nothing to put right', async () => {
  await tocsin.apply(smallOrganisation(PHONES))
  const found = await report()
  const others = Object.entries(found).flatMap(([id, { state }]) => (state === 'ok' ? [] : [id]))
  expect(others).toEqual(['public-url', 'heartbeat-url'])
  expect(found['administrator']?.text).toBe('Administrators: adam.')
  expect(found['catch-all']?.text).toBe('The catch-all reaches adam.')
})

test('what would not get through is named, with the way out', async () => {
  const good = smallOrganisation(PHONES)
  await tocsin.apply({
    ...good,
    people: [
      ...good.people,
      { id: 'cy', name: 'Cy', email: 'cy@example.com' },
      {
        ...person('dee', PHONES),
        contact_methods: [
          { id: 'dee-mail', type: 'email', address: 'dee@example.com' },
          { id: 'dee-sms', type: 'sms', number: '+351910000001' },
        ],
        notification_rules: { high: [], low: [] },
      },
    ],
    schedules: [
      ...good.schedules,
      {
        id: 'office-hours',
        name: 'Office hours',
        time_zone: 'Europe/Lisbon',
        layers: [
          {
            id: 'days',
            people: ['bo'],
            starts_at: '2026-01-05T09:00',
            turn: { unit: 'week', length: 1 },
            restrictions: [{ from: '09:00', to: '17:00' }],
          },
        ],
      },
    ],
    escalation_policies: [...good.escalation_policies, { id: 'empty', name: 'Empty', steps: [] }],
    services: [...good.services, { id: 'blog', name: 'Blog', team: 'web' }],
  })
  const found = await report()
  expect(found['contact-methods']).toMatchObject({ state: 'warning', text: expect.stringContaining(' cy.') })
  expect(found['mail']).toMatchObject({ state: 'problem', text: expect.stringContaining('dee') })
  expect(found['sms-and-voice']).toMatchObject({ state: 'problem', text: expect.stringContaining('dee') })
  expect(found['schedule-gaps']).toMatchObject({
    state: 'warning',
    text: 'Nobody is on call in office-hours from 2026-03-02T17:00:00.000Z.',
  })
  expect(found['empty-policies']).toMatchObject({ state: 'warning', text: expect.stringContaining('empty.') })
  expect(found['services-without-policy']).toMatchObject({
    state: 'warning',
    text: expect.stringContaining('blog.'),
  })
})

test('a catch-all that only reaches somebody without a contact method is a problem', async () => {
  await tocsin.do('PATCH', '/api/v1/settings', { catch_all: [{ person: 'cy' }] })
  expect((await report())['catch-all']).toMatchObject({ state: 'problem' })
})

test('a held restore and a job that was set aside are problems', async () => {
  await tocsin.sql(`insert into installation values ('held', '{"restored_at":"2026-03-01T00:00:00Z"}')`)
  await tocsin.sql(
    `insert into jobs (id, kind, payload, run_at, quarantined_at, created_at)
     values ('00000000-0000-7000-8000-000000000001', 'a-kind', '{}', $1, $1, $1)`,
    [tocsin.clock.now()],
  )
  await tocsin.sql(`update schema_migrations set number = number + 1000`)
  const found = await report()
  expect(found['paging-held']).toMatchObject({
    state: 'problem',
    remedy: expect.stringContaining('tocsin resume'),
  })
  expect(found['quarantined-jobs']).toMatchObject({
    state: 'problem',
    text: expect.stringContaining('a-kind (1)'),
  })
  expect(found['migrations']).toMatchObject({ state: 'warning' })
})

test('settings that are there are no findings', async () => {
  const other = await Tocsin.start({
    environment: {
      TOCSIN_PUBLIC_URL: 'https://tocsin.example.com',
      TOCSIN_HEARTBEAT_URL: 'https://hc.example.com/ping/x',
      TOCSIN_SMTP_URL: 'smtp://127.0.0.1:9',
      TOCSIN_MAIL_FROM: 'tocsin@example.com',
    },
  })
  try {
    const asked = await other.do<{ checks: HealthCheck[] }>('GET', '/api/v1/health/report')
    const state = (id: string) => asked.checks.find((check) => check.id === id)?.state
    expect(['public-url', 'mail'].map(state)).toEqual(['ok', 'ok'])
    expect(asked.checks.find(({ id }) => id === 'heartbeat-url')).toMatchObject({
      state: 'warning',
      text: expect.stringContaining('never'),
    })
    await other.sql(`insert into installation values ('last_probe', $1)`, [
      JSON.stringify(other.clock.now().toISOString()),
    ])
    const later = await other.do<{ checks: HealthCheck[] }>('GET', '/api/v1/health/report')
    expect(later.checks.find(({ id }) => id === 'heartbeat-url')).toMatchObject({ state: 'ok' })
  } finally {
    await other.stop()
  }
})

test.each([
  [0, 'ok', 'agree (0.0 s)'],
  [-1_000, 'ok', 'agree (1.0 s)'],
  [2_500, 'warning', '2.5 s ahead of'],
  [-61_000, 'warning', '61.0 s behind'],
])('a database clock %i ms ahead is %s', (aheadMs, state, words) => {
  expect(clockFinding(aheadMs)).toMatchObject({ state, text: expect.stringContaining(words) })
})
