import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Incident, RelatedIncident } from '../../api/incident.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const create = (body: object) => cast.tocsin.do<Incident>('POST', '/api/v1/incidents', body)
const verb = (id: string, name: string, body?: object) =>
  cast.tocsin.ask<{ detail: string }>('POST', `/api/v1/incidents/${id}/${name}`, body)

async function related(id = 'INC-1', query = ''): Promise<RelatedIncident[]> {
  const path = `/api/v1/incidents/${id}/related${query}`
  return (await cast.tocsin.do<{ items: RelatedIncident[] }>('GET', path)).items
}

test('an incident below another is listed there, and both say so', async () => {
  const { tocsin } = cast
  await create({ title: 'All of it' })
  await create({ title: 'A part' })
  await create({ title: 'Something else' })
  expect((await verb('INC-2', 'parent', { parent: 'INC-1' })).body).toMatchObject({ parent: 'INC-1' })
  const { items } = await tocsin.do<{ items: Incident[] }>('GET', '/api/v1/incidents?parent=INC-1')
  expect(items.map(({ id }) => id)).toEqual(['INC-2'])
  expect(await tocsin.story('INC-1')).toContain('child-added')
  expect(await tocsin.story('INC-2')).toContain('parent-set')
  expect((await verb('INC-2', 'parent', { parent: null })).body).toMatchObject({ parent: null })
  expect(await tocsin.story('INC-1')).toContain('child-removed')
})

test('no incident is above itself, however long the way', async () => {
  for (const title of ['One', 'Two', 'Three']) await create({ title })
  await verb('INC-2', 'parent', { parent: 'INC-1' })
  await verb('INC-3', 'parent', { parent: 'INC-2' })
  expect(await verb('INC-1', 'parent', { parent: 'INC-3' })).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('INC-1 is above INC-3 already') },
  })
  expect((await verb('INC-1', 'parent', { parent: 'INC-1' })).status).toBe(409)
  expect((await verb('INC-1', 'parent', { parent: 'INC-99' })).status).toBe(404)
})

test('two that are put below each other at once do not become a circle', async () => {
  await create({ title: 'One' })
  await create({ title: 'Two' })
  const answers = await Promise.all([
    verb('INC-1', 'parent', { parent: 'INC-2' }),
    verb('INC-2', 'parent', { parent: 'INC-1' }),
  ])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
})

test('resolving the parent tells of what is still open below it', async () => {
  const { tocsin } = cast
  for (const title of ['All of it', 'A part', 'Another part']) await create({ title })
  await verb('INC-2', 'parent', { parent: 'INC-1' })
  await verb('INC-3', 'parent', { parent: 'INC-1' })
  await verb('INC-3', 'resolve')
  await verb('INC-1', 'resolve')
  expect((await tocsin.timeline()).find(({ event }) => event === 'children-open')).toMatchObject({
    text: 'Still open below it: INC-2.',
    details: { children: ['INC-2'] },
  })
  expect(await tocsin.story('INC-2')).toContain('parent-resolved')
  expect(await tocsin.incident('INC-2')).toMatchObject({ status: 'detected' })
})

test('a merge keeps roles, tags, responders and what is below; the timeline of the source stays', async () => {
  const { tocsin } = cast
  await create({ title: 'One', tags: ['eu'] })
  await create({ title: 'Two', tags: ['checkout'] })
  await create({ title: 'Below two' })
  await verb('INC-1', 'roles', { ic: 'lea', responders: ['ana'] })
  await verb('INC-2', 'roles', { ic: 'ana', scribe: 'bo', responders: ['bo'] })
  await verb('INC-3', 'parent', { parent: 'INC-2' })
  await verb('INC-2', 'timeline', { text: 'Seen by us' })
  await verb('INC-2', 'merge', { into: 'INC-1' })
  expect(await tocsin.incident('INC-1')).toMatchObject({
    roles: { ic: 'lea', scribe: 'bo', responders: ['ana', 'bo'] },
    tags: ['checkout', 'eu'],
  })
  expect(await tocsin.incident('INC-3')).toMatchObject({ parent: 'INC-1' })
  const { items } = await tocsin.do<{ items: Incident[] }>('GET', '/api/v1/incidents?merged_into=INC-1')
  expect(items.map(({ id }) => id)).toEqual(['INC-2'])
  expect((await tocsin.timeline('INC-2')).map(({ text }) => text)).toContain('Seen by us')
})

test('what is private stays private in the incident that it is merged into', async () => {
  await create({ title: 'One' })
  await create({ title: 'Two', private: true })
  await verb('INC-2', 'merge', { into: 'INC-1' })
  expect(await cast.tocsin.incident('INC-1')).toMatchObject({ private: true })
})

test('a parent that is merged into its child does not become its own parent', async () => {
  await create({ title: 'One' })
  await create({ title: 'Two' })
  await verb('INC-2', 'parent', { parent: 'INC-1' })
  await verb('INC-1', 'merge', { into: 'INC-2' })
  expect(await cast.tocsin.incident('INC-2')).toMatchObject({ parent: null })
})

test('related are those of the service, of what it needs, and those with the same words, with the reason', async () => {
  const { tocsin } = cast
  await tocsin.apply({
    services: [
      { id: 'db', name: 'Database' },
      { id: 'far', name: 'Far away' },
    ],
  })
  await tocsin.do('PATCH', '/api/v1/services/shop', { depends_on: ['db'] })
  await create({ title: 'Connections run out', service: 'db' })
  await create({ title: 'Printer is on fire' })
  await create({ title: 'Payment gateway timeouts', service: 'far' })
  await create({ title: 'Slow pages', service: 'shop' })
  await tocsin.advance({ hours: 5 })
  await create({ title: 'Timeouts of the payment gateway', service: 'shop' })
  expect((await related('INC-5')).map(({ id, because }) => [id, because])).toEqual([
    ['INC-4', ['the same service, shop']],
    ['INC-3', ['its words are alike']],
    ['INC-1', ['shop needs db']],
  ])
  expect(await related('INC-2')).toEqual([])
  await verb('INC-4', 'resolve')
  expect((await related('INC-5', '?open=true')).map(({ id }) => id)).toEqual(['INC-3', 'INC-1'])
})

test('what needs the service is where it may be felt next, with what is open there already', async () => {
  const { tocsin } = cast
  await tocsin.apply({
    services: [
      { id: 'db', name: 'Database' },
      { id: 'till', name: 'Till', tier: 1, depends_on: ['db'] },
      { id: 'desk', name: 'Desk', depends_on: ['till'] },
    ],
  })
  const { id } = await create({ title: 'No connections', service: 'db' })
  const onTill = await create({ title: 'Nobody can pay', service: 'till' })
  const { items } = await tocsin.do<{ items: unknown[] }>('GET', `/api/v1/incidents/${id}/impact`)
  expect(items).toEqual([
    {
      service: 'till',
      name: 'Till',
      team: null,
      tier: 1,
      distance: 1,
      because: 'needs db',
      open_incidents: [onTill.id],
    },
    {
      service: 'desk',
      name: 'Desk',
      team: null,
      tier: null,
      distance: 2,
      because: 'needs till, which needs db',
      open_incidents: [],
    },
  ])
})

test('labels in common are named', async () => {
  const { tocsin } = cast
  await tocsin.do('PATCH', '/api/v1/services/shop', { escalation_policy: null })
  await tocsin.event(KEY, { dedupKey: 'one' })
  await tocsin.event(KEY, { dedupKey: 'two' })
  await tocsin.sql(`update alerts set labels = '{"cluster":"eu"}'`)
  expect((await related())[0]?.because).toContain('labels in common: cluster=eu')
})

test('a declared incident that is watched names the criteria that are not confirmed', async () => {
  const { tocsin } = cast
  await create({ title: 'T', severity: 'SEV3' })
  await verb('INC-1', 'updates', { status: 'monitoring' })
  await tocsin.advance({ hours: 3 })
  const some = await verb('INC-1', 'resolve', { criteria: ['latency', 'error-rate', 'health-checks'] })
  expect(some).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining('(customer-reports, dependencies)') },
  })
  const all = ['latency', 'error-rate', 'health-checks', 'customer-reports', 'dependencies']
  expect((await verb('INC-1', 'resolve', { criteria: all })).status).toBe(200)
})

test('what an override went past stands in the timeline', async () => {
  await create({ title: 'T', severity: 'SEV3' })
  await verb('INC-1', 'resolve', { override: 'The customer is gone.', criteria: ['latency'] })
  expect((await cast.tocsin.timeline()).find(({ event }) => event === 'resolved')?.details).toMatchObject({
    override: 'The customer is gone.',
    unconfirmed: ['error-rate', 'customer-reports', 'health-checks', 'dependencies'],
  })
})

test('a level that requires a post-mortem is closed when one is scheduled', async () => {
  const { tocsin } = cast
  await create({ title: 'T', severity: 'SEV1' })
  await verb('INC-1', 'resolve', { override: 'over', outcome: 'fixed' })
  await tocsin.advance({ hours: 1 })
  expect(await verb('INC-1', 'close')).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining('post-mortem') },
  })
  expect((await verb('INC-1', 'close', { postmortem_at: '2026-03-04T10:00:00Z' })).body).toMatchObject({
    status: 'closed',
    postmortem_at: '2026-03-04T10:00:00.000Z',
  })
  expect(await tocsin.story()).toContain('postmortem-scheduled, closed')
})

test.each<[string, object, object]>([
  ['a drill', { severity: 'SEV1', drill: true }, { outcome: 'fixed' }],
  ['a false positive', { severity: 'SEV1' }, { outcome: 'false-positive' }],
  ['a level that needs none', { severity: 'SEV4' }, { outcome: 'fixed' }],
])('%s needs no post-mortem', async (_claim, created, resolved) => {
  await create({ title: 'T', ...created })
  await verb('INC-1', 'resolve', { override: 'over', ...resolved })
  await cast.tocsin.advance({ hours: 1 })
  expect((await verb('INC-1', 'close')).status).toBe(200)
})

test('a merged source does not page any more', async () => {
  await create({ title: 'One', service: 'shop' })
  await create({ title: 'Two', service: 'shop' })
  await verb('INC-1', 'acknowledge')
  await verb('INC-2', 'merge', { into: 'INC-1' })
  await cast.tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana ana')
})
