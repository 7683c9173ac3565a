import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TeamReadiness } from '../../api/readiness.ts'
import { KEY, person } from '../world/cast.ts'
import { raiseCurtainWithPhones, reachedBy, type ConnectedCast } from '../world/phone-book.ts'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones({ startsAt: '2026-03-03T02:00:00Z' })
  await cast.tocsin.apply({
    people: [
      reachedBy('ana', cast.phones.url, { sms: 0 }),
      { ...person('bo', cast.phones.url, { teams: ['web'] }), notification_rules: { high: [], low: [] } },
      { id: 'cy', name: 'Cy', teams: ['web'] },
      { id: 'stan', name: 'Stan', role: 'stakeholder', teams: ['web'] },
    ],
  })
  await cast.tocsin.do('DELETE', '/api/v1/contact-methods/ana-hook')
  await cast.tocsin.sql('update contact_methods set verified_at = now() where person_id <> $1', ['lea'])
})
afterEach(() => cast.end())

async function readiness(query = ''): Promise<TeamReadiness> {
  return await cast.tocsin.do<TeamReadiness>('GET', `/api/v1/teams/web/readiness${query}`)
}

async function said(query = ''): Promise<string[]> {
  const { people } = await readiness(query)
  return people.map(
    ({ id, on_call: onCall, state, findings }) =>
      `${id}${onCall ? ' (on call)' : ''} ${[state, ...findings.map(({ because }) => because)].join(' ')}`,
  )
}

test('before anything is sent, what is missing is said', async () => {
  expect(await said()).toEqual([
    'ana (on call) ready',
    'bo doubtful no-rules',
    'cy unreachable no-methods',
    'lea doubtful unverified',
  ])
})

test('who was not reached in the night is unreachable in the morning, with the reason', async () => {
  cast.network.failNext(5, 400)
  cast.secondNetwork.failNext(5, 400)
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ hours: 5 })
  expect((await said())[0]).toBe('ana (on call) unreachable missed failed')
  const { people, from } = await readiness()
  expect(from).toBe('2026-03-02T07:00:00.000Z')
  expect(people[0]?.findings[0]?.text).toBe('They were not reached for 1 incident: every message failed.')
  expect(people[0]?.findings[1]?.text).toMatch(/^A message by sms failed \(.+\); none came through since\.$/)
  expect((await said('?hours=4'))[0]).toBe('ana (on call) ready')
})

test('a test that comes through later makes it doubtful, and a day later it is forgotten', async () => {
  cast.network.failNext(1, 400)
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ hours: 1 })
  await cast.tocsin.do('POST', '/api/v1/contact-methods/ana-sms/test')
  expect((await said())[0]).toBe('ana (on call) unreachable missed failed')
  await cast.network.reportMessage(cast.network.messages[0] ?? expect.fail('no SMS'), 'delivered')
  expect((await said())[0]).toBe('ana (on call) doubtful missed failed')
  await cast.tocsin.event(KEY, { action: 'resolve' })
  await cast.tocsin.advance({ hours: 26 })
  expect((await said())[0]).toBe('ana (on call) ready')
})

test('whoever is on call in a schedule of the team is asked about, member or not', async () => {
  await cast.tocsin.apply({
    people: [{ id: 'dee', name: 'Dee' }],
    schedules: [
      {
        id: 'primary',
        name: 'Primary',
        team: 'web',
        layers: [
          { id: 'weekly', people: ['dee'], starts_at: '2026-01-05T10:00', turn: { unit: 'week', length: 1 } },
        ],
      },
    ],
  })
  expect(await said()).toContain('dee (on call) unreachable no-methods')
})

test('a team that is not there is not found', async () => {
  expect((await cast.tocsin.ask('GET', '/api/v1/teams/nowhere/readiness')).status).toBe(404)
})
