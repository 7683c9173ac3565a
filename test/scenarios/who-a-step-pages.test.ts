import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

/** The policy of `shop` with a single step like this instead. */
const onlyStep = (...targets: object[]) =>
  cast.tocsin.apply({
    escalation_policies: [{ id: 'web', name: 'Web', team: 'web', steps: [{ wait_minutes: 5, targets }] }],
  })

const pagedAtOnce = async (): Promise<string[]> => {
  await cast.tocsin.event(KEY)
  return rung(cast).split(' ').toSorted()
}

test('a team means whoever is on call in its schedules', async () => {
  await onlyStep({ team: 'web' })
  expect(await pagedAtOnce()).toEqual(['ana'])
})

test('a team whose schedules have nobody means its lead', async () => {
  await cast.tocsin.apply({
    schedules: [{ id: 'primary', name: 'Primary', time_zone: 'Europe/Lisbon', team: 'web', layers: [] }],
  })
  await onlyStep({ team: 'web' })
  expect(await pagedAtOnce()).toEqual(['lea'])
})

test('the manager of a team and all of its members can be meant, each once', async () => {
  await cast.tocsin.apply({ teams: [{ id: 'web', name: 'Web', lead: 'lea', manager: 'adam' }] })
  await onlyStep({ team: 'web', who: 'manager' }, { team: 'web', who: 'members' }, { person: 'bo' })
  expect(await pagedAtOnce()).toEqual(['adam', 'ana', 'bo', 'lea'])
})

test('a step can page an address that is nobody’s', async () => {
  const { phones } = cast
  await onlyStep({ webhook: `${phones.url}/wall-display` })
  expect(await pagedAtOnce()).toEqual(['wall-display'])
  expect(phones.received[0]?.body).toMatchObject({
    kind: 'page',
    incident: { id: 'INC-1', severity: 'SEV1', service: 'shop' },
    acknowledge_url: expect.stringMatching(/^http/),
  })
})

test('a round-robin step pages its targets in turn, one incident each', async () => {
  const { tocsin } = cast
  const targets = [{ person: 'ana' }, { person: 'bo' }, { person: 'lea' }]
  await tocsin.apply({
    escalation_policies: [
      { id: 'web', name: 'Web', team: 'web', steps: [{ wait_minutes: 5, round_robin: true, targets }] },
    ],
  })
  for (const dedupKey of ['one', 'two', 'three', 'four']) await tocsin.event(KEY, { dedupKey })
  expect(rung(cast)).toBe('ana bo lea ana')
})

test('several people on call at once are all paged', async () => {
  const people = [['ana', 'bo'], 'lea']
  const layer = { id: 'weekly', people, starts_at: '2026-03-02T08:00', turn: { unit: 'week', length: 1 } }
  await cast.tocsin.apply({
    schedules: [{ id: 'primary', name: 'Primary', time_zone: 'Europe/Lisbon', team: 'web', layers: [layer] }],
  })
  expect(await pagedAtOnce()).toEqual(['ana', 'bo'])
})

test('paging a person opens an undeclared incident with that one target, then the catch-all', async () => {
  const { tocsin } = cast
  const opened = await tocsin.do('POST', '/api/v1/pages', { target: 'bo', title: 'Please look' })
  expect(opened).toMatchObject({ declared: false, title: 'Please look', urgency: 'high', status: 'detected' })
  expect(rung(cast)).toBe('bo')
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('bo adam')
  await tocsin.advance({ minutes: 15 })
  expect(rung(cast)).toBe('bo adam adam')
})

test('paging a team pages whoever of it is on call', async () => {
  await cast.tocsin.do('POST', '/api/v1/pages', { target: 'web', title: 'Please look' })
  expect(rung(cast)).toBe('ana')
})

test('where several have the id, the kind says which is paged', async () => {
  const { tocsin } = cast
  await tocsin.do('POST', '/api/v1/services', { id: 'web', name: 'Web', team: 'web' })
  const opened = await tocsin.do('POST', '/api/v1/pages', {
    target: 'web',
    kind: 'team',
    title: 'Please look',
  })
  expect(opened).toMatchObject({ service: null })
  expect(rung(cast)).toBe('ana')
  const refused = await tocsin.ask('POST', '/api/v1/pages', {
    target: 'bo',
    kind: 'team',
    title: 'Please look',
  })
  expect(refused).toMatchObject({ status: 400 })
})

test('paging a service walks its policy', async () => {
  const { tocsin } = cast
  const opened = await tocsin.do('POST', '/api/v1/pages', { target: 'shop', title: 'Please look' })
  expect(opened).toMatchObject({ service: 'shop', declared: false })
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana bo')
})

test('paging somebody who does not exist says who was probably meant, and opens nothing', async () => {
  const { tocsin } = cast
  const refused = await tocsin.ask('POST', '/api/v1/pages', { target: 'anna', title: 'Please look' })
  expect(refused).toMatchObject({ status: 400, body: { detail: expect.stringContaining('"ana"') } })
  expect(await tocsin.incidents()).toEqual([])
})
