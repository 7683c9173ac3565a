import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Incident } from '../../api/incident.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.do('PATCH', '/api/v1/teams/web', { manager: 'lea' })
})
afterEach(() => cast.end())

const repeated = { id: 'three-in-an-hour', when: 'repeated' }

const create = (body: object) => cast.tocsin.do<Incident>('POST', '/api/v1/incidents', body)

test('without triggers three incidents of a service are three incidents', async () => {
  for (const dedupKey of ['a', 'b', 'c']) await cast.tocsin.event(KEY, { dedupKey })
  expect(rung(cast)).toBe('ana ana ana')
  expect(await cast.tocsin.incidents()).toHaveLength(3)
})

test('the third incident in an hour pages the manager, for an incident that all of them are below', async () => {
  const { tocsin } = cast
  await tocsin.apply({ triggers: [repeated] })
  for (const dedupKey of ['a', 'b', 'c']) {
    await tocsin.event(KEY, { dedupKey })
    await tocsin.advance({ minutes: 1 })
  }
  expect(rung(cast)).toBe('ana ana ana lea')
  const [parent, ...children] = await tocsin.incidents()
  expect(parent).toMatchObject({
    title: expect.stringContaining('3 incidents of shop in 60 minutes'),
    parent: null,
  })
  expect(children.map((child) => child.parent)).toEqual([parent?.id, parent?.id, parent?.id])
  expect((await tocsin.timeline('INC-3')).find(({ event }) => event === 'trigger-fired')).toMatchObject({
    text: 'The trigger three-in-an-hour fired, since 3 incidents of shop in 60 minutes. It is below INC-4.',
  })
})

test('a fourth goes below the same, and pages the manager no more', async () => {
  const { tocsin } = cast
  await tocsin.apply({ triggers: [repeated] })
  for (const dedupKey of ['a', 'b', 'c', 'd']) await tocsin.event(KEY, { dedupKey })
  expect(rung(cast)).toBe('ana ana ana lea ana')
  expect(await tocsin.incident('INC-5')).toMatchObject({ parent: 'INC-4' })
})

test('three in more than an hour are not many', async () => {
  const { tocsin } = cast
  await tocsin.apply({ triggers: [repeated] })
  for (const dedupKey of ['a', 'b', 'c']) {
    await tocsin.event(KEY, { dedupKey })
    await tocsin.advance({ minutes: 31 })
  }
  expect(await tocsin.incidents()).toHaveLength(3)
})

test('incidents of other services do not count, however their alerts are grouped', async () => {
  const { tocsin } = cast
  const services = ['search', 'mail', 'orders'].map((id, index) => ({
    id,
    name: id,
    escalation_policy: 'web',
    grouping: { by: 'time', window_minutes: 5 },
    integrations: [{ id: `${id}-pd`, type: 'pagerduty-events', key: `${index}`.repeat(32) }],
  }))
  await tocsin.apply({ services, triggers: [repeated] })
  for (const index of services.keys()) await tocsin.event(`${index}`.repeat(32))
  expect(await tocsin.incidents()).toHaveLength(3)
})

test('the worst level at the weekend pages who is named, once, also when it becomes so bad later', async () => {
  await cast.end()
  cast = await raiseCurtain({ startsAt: '2026-03-07T09:00:00Z' })
  const { tocsin } = cast
  await tocsin.apply({
    triggers: [{ id: 'weekend', when: 'weekend', severity: 'SEV1', page: [{ person: 'bo' }] }],
  })
  await tocsin.event(KEY, { severity: 'error' })
  expect(rung(cast)).toBe('ana')
  await tocsin.event(KEY, { severity: 'critical' })
  expect(rung(cast)).toBe('ana bo')
  await tocsin.do('POST', '/api/v1/incidents/INC-1/severity', { severity: 'SEV2', reason: 'less' })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/severity', { severity: 'SEV1', reason: 'more' })
  expect(rung(cast)).toBe('ana bo')
})

test('a tag hides the incident and pages who is named', async () => {
  const { tocsin } = cast
  await tocsin.apply({
    triggers: [{ id: 'leak', when: 'tagged', tags: ['security', 'leak'], page: [{ person: 'bo' }] }],
  })
  await create({ title: 'Odd export', service: 'shop' })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/tags', { add: ['leak'] })
  expect(await tocsin.incident()).toMatchObject({ private: true })
  expect(rung(cast)).toBe('ana bo')
  expect((await tocsin.timeline()).find(({ event }) => event === 'trigger-fired')?.text).toBe(
    'The trigger leak fired, since it is tagged leak. It is private now. Paged: bo.',
  )
})

test('a drill sets off nothing', async () => {
  const { tocsin } = cast
  await tocsin.apply({
    triggers: [{ id: 'leak', when: 'tagged', tags: ['security'], page: [{ person: 'bo' }] }],
  })
  await create({ title: 'Game day', tags: ['security'], drill: true })
  expect(await tocsin.incident()).toMatchObject({ private: false })
})

test.each<[string, object, string]>([
  ['an unknown kind', { id: 't', when: 'sometimes' }, 'triggers[0].when'],
  [
    'a tag without a word',
    { id: 't', when: 'tagged', tags: [], page: [{ person: 'bo' }] },
    'triggers[0].tags',
  ],
  [
    'a level that is none',
    { id: 't', when: 'weekend', severity: 'BAD', page: [{ person: 'bo' }] },
    'triggers[0].severity',
  ],
  ['somebody who is not there', { ...repeated, page: [{ person: 'boo' }] }, 'triggers[0].page[0].person'],
])('refused: %s', async (_claim, trigger, path) => {
  const answer = await cast.tocsin.ask<{ errors: { path: string }[] }>('POST', '/api/v1/organisation/apply', {
    version: 1,
    triggers: [trigger],
  })
  expect(answer.status).toBe(400)
  expect(answer.body.errors.map((error) => error.path)).toContain(path)
})

const database = {
  id: 'database',
  name: 'Database specialists',
  when_to_page: 'Replication is broken or a restore is needed',
  page: [{ person: 'bo' }],
  response_minutes: 15,
  contacts: [{ type: 'phone', value: '+351 21 000 0000' }],
}

test('a specialist is paged for an incident, whoever answered it', async () => {
  const { tocsin } = cast
  await tocsin.apply({ specialists: [database] })
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  const ask = (specialist: string) =>
    tocsin.ask<{ detail: string }>('POST', '/api/v1/incidents/INC-1/specialists', {
      specialist,
      why: 'Replication is broken.',
    })
  expect((await ask('database')).status).toBe(200)
  expect(rung(cast)).toBe('ana bo')
  expect((await tocsin.timeline()).find(({ event }) => event === 'specialist-paged')?.text).toContain(
    'called Database specialists. Replication is broken. Paged: bo. They answer within 15 minutes.',
  )
  await ask('database')
  expect(rung(cast)).toBe('ana bo')
  expect((await ask('databse')).body.detail).toContain('did you mean "database"?')
  await tocsin.do('POST', '/api/v1/incidents/INC-1/resolve')
  expect((await ask('database')).status).toBe(409)
})

test('the directory is exported as it was applied', async () => {
  const { tocsin } = cast
  await tocsin.apply({
    specialists: [database],
    vendors: [
      {
        id: 'cloud',
        name: 'Cloud Inc.',
        when_to_contact: 'A region is down',
        contacts: [{ type: 'url', value: 'https://support.example.com', name: 'Support' }],
        response_targets: [{ severity: 'SEV1', minutes: 15 }],
        contract: 'C-2026-17',
        services: ['shop'],
      },
    ],
    triggers: [repeated],
  })
  const exported = await tocsin.do('GET', '/api/v1/organisation')
  const again = await tocsin.do<{ changes: unknown[] }>('POST', '/api/v1/organisation/apply', exported)
  expect(again.changes).toEqual([])
  expect((await tocsin.ask('GET', '/api/v1/vendors/cloud')).body).toMatchObject({ contract: 'C-2026-17' })
})
