import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testContactMethod } from '../../api/contact-tests.ts'
import { type Delivery, readDelivery } from '../../api/deliveries.ts'
import { contactMethods, teams } from '../../api/organisation-resources.ts'
import {
  type Confirmed,
  confirmContactMethod,
  teamReadiness,
  type TeamReadiness,
  verifyContactMethod,
} from '../../api/readiness.ts'
import { FakeServer } from './fake-server.ts'
import { runCli, type World } from './run-cli.ts'

let server: FakeServer
const tocsin = (words: string[], world: World = {}) =>
  runCli(words, { ...world, env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' } })

const delivery: Delivery = {
  id: 'd1',
  kind: 'notice',
  person: 'ana',
  contact_method: 'ana-sms',
  channel: 'sms',
  destination: '+351910000001',
  incidents: [],
  state: 'answered',
  because: null,
  possible_duplicate: false,
  created_at: '2026-03-01T12:00:00Z',
  accepted_at: '2026-03-01T12:00:01Z',
  delivered_at: '2026-03-01T12:00:03Z',
  answered_at: '2026-03-01T12:00:09Z',
  failed_at: null,
  latency_ms: 1_000,
  pages: [],
  attempts: [],
  hops: [
    { hop: 'queued', at: '2026-03-01T12:00:00Z', provider: null },
    { hop: 'sent', at: '2026-03-01T12:00:00.100Z', provider: 0 },
    { hop: 'sent', at: '2026-03-01T12:00:00.600Z', provider: 1 },
    { hop: 'accepted', at: '2026-03-01T12:00:01Z', provider: null },
    { hop: 'answered', at: '2026-03-01T12:00:09Z', provider: null },
  ],
}
const method = { id: 'ana-sms', person: 'ana', type: 'sms' as const, number: '+351910000001', bundle: true }

const lost: Delivery = { ...delivery, contact_method: 'bo-sms', state: 'failed', because: 'no-receipt' }
const tried: Delivery = {
  ...delivery,
  state: 'retrying',
  because: 'refused',
  hops: delivery.hops.slice(0, 2),
}
const right: Confirmed = { verified: true, because: null, tries_left: 0 }
const wrong: Confirmed = { verified: false, because: 'wrong-code', tries_left: 4 }
const people: TeamReadiness['people'] = [
  { id: 'ana', name: 'Ana', on_call: true, state: 'ready', findings: [] },
  {
    id: 'bo',
    name: 'Bo',
    on_call: false,
    state: 'doubtful',
    findings: [
      { because: 'no-rules', method: null, text: 'No rule.', remedy: 'Set one.' },
      {
        because: 'unverified',
        method: 'bo-sms',
        text: 'Unverified.',
        remedy: 'tocsin contact verify bo-sms',
      },
    ],
  },
]

beforeAll(async () => {
  server = await FakeServer.start({ token: 't' })
  server.on(testContactMethod, ({ params }) => ({ delivery: params.id }))
  server.on(readDelivery, ({ params }) => ({ 'bo-sms': lost, 'cy-sms': tried })[params.id] ?? delivery)
  server.on(contactMethods.list, () => ({
    items: [
      { ...method, verified: true, version: '1' },
      { ...method, id: 'bo-sms', person: 'bo', verified: false, version: '1' },
    ],
    next_cursor: null,
  }))
  server.on(verifyContactMethod, () => ({ delivery: 'd1', expires_at: '2026-03-01T12:10:00Z' }))
  server.on(confirmContactMethod, ({ body }) => (body.code === '123456' ? right : wrong))
  server.on(teams.list, () => ({
    items: ['web', 'till'].map((id) => ({
      id,
      name: id,
      lead: null,
      manager: null,
      version: '1',
    })),
    next_cursor: null,
  }))
  server.on(teamReadiness, ({ params }) => ({
    team: params.id,
    from: '2026-02-28T12:00:00Z',
    to: '2026-03-01T12:00:00Z',
    people,
  }))
})
afterAll(() => server.close())

describe('a test', () => {
  test('is shown hop by hop', async () => {
    const { code, out } = await tocsin(['contact', 'test', 'ana-sms'])
    expect(code).toBe(0)
    expect(out).toMatch(
      /^queued +2026-03-01 12:00:00 UTC +0\.0 s\nsent .* 0\.1 s\nsent \(provider 2\) .* 0\.6 s$/m,
    )
    expect(out).toContain('It was answered: pages get through here.')
  })

  test('that fails says so and is a failure', async () => {
    const { code, out, err } = await tocsin(['contact', 'test', 'bo-sms'])
    expect(code).toBe(1)
    expect(out).toContain('It failed. (no receipt came)')
    expect(err).toContain('Nothing reaches anybody by bo-sms now.')
  })

  test('that is tried again says so, and why', async () => {
    const { out } = await tocsin(['contact', 'test', 'cy-sms', '--wait', '0'])
    expect(out).toContain('It has not got through yet, and is tried again. (it was refused)')
  })

  test('of a person goes to each of their contact methods', async () => {
    const { code, out } = await tocsin(['person', 'test', 'ana'])
    expect(code).toBe(0)
    expect(out).toMatch(
      /^ana-sms +sms +answered +queued, sent \+0\.1 s, sent \+0\.6 s, accepted \+1\.0 s, answered \+9\.0 s/m,
    )
    expect(out).not.toContain('bo-sms')
  })

  test('of somebody without contact methods is refused', async () => {
    expect((await tocsin(['person', 'test', 'zoe'])).err).toContain('There is no contact method of "zoe"')
  })
})

describe('a verification', () => {
  test('on a terminal asks for the code', async () => {
    const ran = await tocsin(['contact', 'verify', 'ana-sms'], { isTerminal: true, input: '123456\n' })
    expect(ran).toEqual({
      code: 0,
      out: 'ana-sms is verified.\n',
      err: 'A code is on its way to ana-sms.\nThe code that came: ',
    })
  })

  test('in a script is done in two steps', async () => {
    const begun = await tocsin(['contact', 'verify', 'ana-sms'])
    expect(begun.out).toBe(
      'A code is on its way to ana-sms. Until 12:10:00 UTC: tocsin contact verify ana-sms --code CODE\n',
    )
    expect((await tocsin(['contact', 'verify', 'ana-sms', '--code', '123456'])).code).toBe(0)
  })

  test('with a wrong code is a failure that says how many tries are left', async () => {
    const { code, err } = await tocsin(['contact', 'verify', 'ana-sms', '--code', '000000'])
    expect({ code, err }).toEqual({ code: 1, err: 'That is not the code; 4 tries are left.\n' })
  })

  test('is listed', async () => {
    expect((await tocsin(['contact', 'list'])).out).toMatch(
      /^ana-sms +ana +sms +\+351910000001 +yes\nbo-sms .* no$/m,
    )
  })
})

describe('readiness', () => {
  test('has a line per finding', async () => {
    const { out } = await tocsin(['readiness', '--team', 'web'])
    expect(out).toMatch(/^web, since 2026-02-28 12:00 UTC\nPERSON /)
    expect(out).toMatch(
      /^ana +yes +ready +– +–\nbo +– +doubtful +No rule\. +Set one\.\nbo +– +doubtful +Unverified\./m,
    )
    expect(server.last?.path).toBe('/api/v1/teams/web/readiness?hours=24')
  })

  test('without a team is that of all of them', async () => {
    expect((await tocsin(['readiness', '--hours', '72'])).out).toMatch(/\n\ntill, since /)
    expect(server.last?.path).toBe('/api/v1/teams/till/readiness?hours=72')
  })
})
