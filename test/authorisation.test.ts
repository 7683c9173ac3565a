import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { policy } from '../domain/access/actions.ts'
import { isAction } from '../domain/access/policy-table.ts'
import type { RouteTable } from '../server/http/serve.ts'
import {
  expectedOf,
  makePrincipals,
  members,
  signIn,
  type Expected,
  type Principal,
} from './authorisation/principals.ts'
import { harmlessPosts, open, rows } from './authorisation/rows.ts'
import { routesServed } from './authorisation/routes-served.ts'
import { endpointsOfApi } from './architecture/endpoints.ts'
import { person, smallOrganisation } from './world/cast.ts'
import { Tocsin } from './world/tocsin.ts'

const PHONES = 'http://127.0.0.1:9'

let tocsin: Tocsin
let principals: Principal[]
let routes: RouteTable

beforeAll(async () => {
  tocsin = await Tocsin.start()
  routes = tocsin.app.routes
  await tocsin.apply(twoTeams())
  principals = await makePrincipals(tocsin)
})
afterAll(async () => await tocsin.stop())

/** Team `web` is the principals' own, team `till` is another's. */
function twoTeams() {
  const { teams, people, schedules, escalation_policies: policies, services } = smallOrganisation(PHONES)
  const till = { team: 'till' }
  return {
    teams: [...teams, { id: 'till', name: 'Till' }, { id: 'idle', name: 'Idle' }],
    people: [
      ...people,
      ...Object.entries(members).map(([role, id]) => person(id, PHONES, { role, teams: ['web'] })),
      person('tom', PHONES, {
        teams: ['till'],
        contact_methods: ['tom-hook', 'tom-spare'].map((id) => ({ id, type: 'webhook', url: PHONES })),
      }),
    ],
    schedules: [...schedules, ...copies(schedules, ['till-primary', 'till-idle'], till)],
    escalation_policies: [...policies, ...copies(policies, ['till', 'till-idle'], till)],
    role_rosters: [
      { id: 'web-commanders', role: 'ic', schedule: 'primary', team: 'web' },
      { id: 'till-commanders', role: 'ic', schedule: 'till-primary', ...till },
    ],
    services: [
      ...services,
      {
        id: 'cash-desk',
        name: 'Cash desk',
        ...till,
        escalation_policy: 'till',
        integrations: [{ id: 'cash-desk-events', type: 'pagerduty-events' }],
      },
    ],
  }
}

function copies(things: object[], ids: string[], change: object): object[] {
  return things.flatMap((thing) => ids.map((id) => ({ ...thing, ...change, id })))
}

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

/** Only the status: a stream of events would never end. */
async function statusOf({ token, session }: Principal, method: string, path: string): Promise<number> {
  const response = await fetch(new URL(path, tocsin.url), {
    method,
    redirect: 'manual',
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(session !== undefined && { cookie: `tocsin-session=${session}`, 'x-tocsin-client': 'web' }),
      ...(method !== 'GET' && method !== 'DELETE' && { 'content-type': 'application/json' }),
    },
    ...(method !== 'GET' && method !== 'DELETE' && { body: '{}' }),
  })
  await response.body?.cancel()
  return response.status
}

function isAsExpected(status: number, expected: Expected): boolean {
  if (expected === 'unauthenticated') return status === 401
  if (expected === 'forbidden') return status === 403
  if (expected === 'own') return status !== 401 && status < 500
  return status !== 401 && status !== 403 && status < 500
}

test('every route has a row, and no row is of a route that is gone', () => {
  const served = routesServed(tocsin.app.http)
  expect(served.toSorted()).toEqual([...Object.keys(rows), ...open].toSorted())
  expect(routes.map(nameOf).toSorted()).toEqual(Object.keys(rows).toSorted())
})

test('every route needs what its row says', () => {
  const needed = Object.fromEntries(routes.map((route) => [nameOf(route), route.action]))
  expect(needed).toEqual(rows)
})

test('every contract in api/ is served', async () => {
  const served = new Set(routes.map(nameOf))
  expect((await endpointsOfApi()).map(nameOf).filter((name) => !served.has(name))).toEqual([])
})

test('a token that may only read changes nothing', () => {
  const changing = routes.filter((route) => route.method !== 'GET' && !harmlessPosts.includes(nameOf(route)))
  const readable = changing.filter(({ action }) => isAction(action) && policy[action].scope === 'read')
  expect(readable.map(nameOf)).toEqual([])
})

test(
  'every principal is answered by every route as the policy table says',
  { timeout: 180_000 },
  async () => {
    const wrong: string[] = []
    let asked = 0
    for (const route of routes) {
      const path = route.path.replaceAll(/\{\w+\}/g, 'absent')
      for (const principal of principals) {
        await signIn(tocsin, principal, tocsin.clock.now())
        const status = await statusOf(principal, route.method, path)
        const expected = expectedOf(principal, route.action)
        asked += 1
        if (!isAsExpected(status, expected))
          wrong.push(`${nameOf(route)} answers ${principal.name} with ${status}: ${expected} was expected`)
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBe(Object.keys(rows).length * principals.length)
    expect(principals.length).toBe(15)
  },
)

type Noun = { noun: string; own: string; others: string; unused: string; change: object; method?: 'PUT' }

/** What belongs to a team or to a person; nothing refers to the `unused` one, so that it could be removed. */
const nouns: Noun[] = [
  { noun: 'teams', own: 'web', others: 'till', unused: 'idle', change: { name: 'Mine' } },
  { noun: 'services', own: 'shop', others: 'cash-desk', unused: 'cash-desk', change: { name: 'Mine' } },
  {
    noun: 'schedules',
    own: 'primary',
    others: 'till-primary',
    unused: 'till-idle',
    change: { name: 'Mine' },
  },
  {
    noun: 'role-rosters',
    own: 'web-commanders',
    others: 'till-commanders',
    unused: 'till-commanders',
    change: { role: 'scribe' },
  },
  { noun: 'escalation-policies', own: 'web', others: 'till', unused: 'till-idle', change: { name: 'Mine' } },
  {
    noun: 'integrations',
    own: 'shop-events',
    others: 'cash-desk-events',
    unused: 'cash-desk-events',
    change: { rate_limit_per_second: 5 },
  },
  { noun: 'people', own: 'ana', others: 'tom', unused: 'tom', change: { name: 'Mine' } },
  {
    noun: 'contact-methods',
    own: 'mona-hook',
    others: 'tom-hook',
    unused: 'tom-spare',
    change: { bundle: true },
  },
  {
    noun: 'notification-rules',
    own: 'mona',
    others: 'tom',
    unused: 'tom',
    change: { high: [], low: [] },
    method: 'PUT',
  },
]

function managers() {
  const [withToken, inSession] = principals.filter(({ role }) => role === 'manager')
  if (!withToken || !inSession) throw new Error('there is no manager of both kinds')
  return { 'with a token': withToken, 'in a session': inSession }
}

describe.each(['with a token', 'in a session'] as const)('a manager %s', (how) => {
  async function asManager(method: string, path: string, body?: object) {
    const { token, session } = managers()[how]
    const headers = { 'x-tocsin-client': 'web', cookie: `tocsin-session=${session}` }
    return await tocsin.ask(method, `/api/v1/${path}`, body, {
      token,
      ...(session !== undefined && { headers }),
    })
  }

  test.each(nouns)('may change $noun of their own', async ({ noun, own, change, method = 'PATCH' }) => {
    const answer = await asManager(method, `${noun}/${own}`, change)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  })

  test.each(nouns)('may not change $noun of others', async ({ noun, others, change, method = 'PATCH' }) => {
    const before = await tocsin.do('GET', `/api/v1/${noun}/${others}`)
    const answer = await asManager(method, `${noun}/${others}`, change)
    expect([403, 404], JSON.stringify(answer.body)).toContain(answer.status)
    expect(await tocsin.do('GET', `/api/v1/${noun}/${others}`)).toEqual(before)
  })

  test.each(nouns)('finds no $noun that are not there', async ({ noun, change, method = 'PATCH' }) => {
    expect((await asManager(method, `${noun}/absent`, change)).status).toBe(404)
  })

  const removable = nouns.filter(({ noun }) => noun !== 'notification-rules')
  test.each(removable)('may not remove $noun of others', async ({ noun, unused }) => {
    const answer = await asManager('DELETE', `${noun}/${unused}`)
    expect([403, 404], JSON.stringify(answer.body)).toContain(answer.status)
    await tocsin.do('GET', `/api/v1/${noun}/${unused}`)
  })

  test('reads the keys of their own integrations, and neither reads nor changes those of others', async () => {
    expect((await asManager('GET', 'integrations/shop-events/keys')).status).toBe(200)
    expect((await asManager('GET', 'integrations/cash-desk-events/keys')).status).toBe(403)
    expect((await asManager('POST', 'integrations/cash-desk-events/rotate-key')).status).toBe(403)
  })

  test('cannot make anybody an administrator', async () => {
    expect((await asManager('PATCH', 'people/ana', { role: 'admin' })).status).toBe(403)
    expect((await asManager('PATCH', 'people/mona', { role: 'admin' })).status).toBe(403)
  })
})

/** The matrix would be worth nothing if it took any answer for right. */
describe('a wrong answer is noticed', () => {
  test.each([
    [200, 'unauthenticated'],
    [200, 'forbidden'],
    [404, 'forbidden'],
    [401, 'own'],
    [403, 'allowed'],
    [500, 'allowed'],
    [503, 'own'],
  ] as const)('%i where it should be %s', (status, expected) => {
    expect(isAsExpected(status, expected)).toBe(false)
  })

  test('an administrator who may only read is forbidden to write', () => {
    const reader: Principal = { name: 'r', token: 't', role: 'admin', scopes: ['read'] }
    expect(expectedOf(reader, 'incident.create')).toBe('forbidden')
    expect(expectedOf(reader, 'incident.read')).toBe('allowed')
  })
})
