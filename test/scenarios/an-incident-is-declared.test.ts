import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReportedIncident } from '../../api/incident.ts'
import { KEY, person, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const create = (body: object) => cast.tocsin.do<ReportedIncident>('POST', '/api/v1/incidents', body)
const declare = (body: object = {}, id = 'INC-1') =>
  cast.tocsin.do<ReportedIncident>('POST', `/api/v1/incidents/${id}/declare`, body)

async function tokenOf(whose: string): Promise<string> {
  const { token } = await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', {
    name: whose,
    person: whose,
    role: 'responder',
    scopes: ['write'],
  })
  return token
}

test('a report without a severity is in triage, and pages who is on call', async () => {
  expect(await create({ title: 'Checkout is slow', service: 'shop' })).toMatchObject({
    declared: false,
    status: 'detected',
    possible_duplicates: [],
  })
  expect(rung(cast)).toBe('ana')
})

test('what is over is entered afterwards with its instants, pages nobody, and is declared when it was detected', async () => {
  const past = await create({
    title: 'Mail was late',
    service: 'shop',
    severity: 'SEV2',
    started_at: '2026-03-01T13:50:00Z',
    detected_at: '2026-03-01T14:00:00Z',
    acknowledged_at: '2026-03-01T14:05:00Z',
    resolved_at: '2026-03-01T15:00:00Z',
    outcome: 'fixed',
  })
  expect(past).toMatchObject({
    status: 'resolved',
    outcome: 'fixed',
    declared_at: '2026-03-01T14:00:00.000Z',
    resolved_at: '2026-03-01T15:00:00.000Z',
  })
  await cast.tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('')
  expect(await cast.tocsin.story()).toContain('entered-afterwards')
})

test('what is over and was never declared closes itself', async () => {
  await create({ title: 'T', detected_at: '2026-03-01T14:00:00Z', resolved_at: '2026-03-01T15:00:00Z' })
  expect(await cast.tocsin.incident()).toMatchObject({ status: 'closed' })
})

test('somebody answered already: nobody is paged', async () => {
  await create({
    title: 'T',
    service: 'shop',
    detected_at: '2026-03-02T08:00:00Z',
    acknowledged_at: '2026-03-02T08:10:00Z',
  })
  await cast.tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('')
})

test.each<[string, object, RegExp]>([
  [
    'instants that contradict each other',
    { detected_at: '2026-03-01T15:00:00Z', resolved_at: '2026-03-01T14:00:00Z' },
    /later than the resolution/,
  ],
  ['the future', { detected_at: '2026-03-02T10:00:00Z' }, /in the future/],
  ['a resolution without a detection', { resolved_at: '2026-03-01T14:00:00Z' }, /detected_at/],
  ['an outcome of what is not over', { outcome: 'fixed' }, /resolved_at/],
  ['a template that is not there', { template: 'securty' }, /did you mean "security"/],
])('refused: %s', async (_claim, body, words) => {
  const answer = await cast.tocsin.ask<{ detail: string }>('POST', '/api/v1/incidents', {
    title: 'T',
    ...body,
  })
  expect(answer.status).toBe(400)
  expect(answer.body.detail).toMatch(words)
})

test('a title is given, or a template has one', async () => {
  expect((await cast.tocsin.ask('POST', '/api/v1/incidents', { service: 'shop' })).status).toBe(400)
  expect(await create({ template: 'outage', service: 'shop' })).toMatchObject({
    title: 'Shop is down',
    severity: 'SEV1',
    declared: true,
    tags: ['outage'],
  })
})

test('the template for security is private, from its first second', async () => {
  const token = await tokenOf('bo')
  await create({ template: 'security', service: 'shop', tags: ['phishing'] })
  expect(await cast.tocsin.incident()).toMatchObject({ private: true, tags: ['phishing', 'security'] })
  expect((await cast.tocsin.ask('GET', '/api/v1/incidents/INC-1', undefined, { token })).status).toBe(404)
  expect(cast.phones.received[0]?.body.incident?.title).not.toContain('Security')
})

test('who reports something privately sees it', async () => {
  const token = await tokenOf('bo')
  await cast.tocsin.ask('POST', '/api/v1/incidents', { title: 'Leak', private: true }, { token })
  expect((await cast.tocsin.ask('GET', '/api/v1/incidents/INC-1', undefined, { token })).status).toBe(200)
  const list = await cast.tocsin.ask<{ items: unknown[] }>('GET', '/api/v1/incidents', undefined, { token })
  expect(list.body.items).toHaveLength(1)
  const other = await tokenOf('lea')
  expect((await cast.tocsin.ask('GET', '/api/v1/incidents/INC-1', undefined, { token: other })).status).toBe(
    404,
  )
})

test("an organisation's own template has its people and its words", async () => {
  await cast.tocsin.do('PUT', '/api/v1/incident-templates/outage', {
    name: 'Outage',
    title: '{{ service }}: outage of {{ date }}',
    severity: 'SEV2',
    roles: { ic: 'lea' },
    notes: ['Say it in the town square.'],
  })
  expect(await create({ template: 'outage', service: 'shop' })).toMatchObject({
    title: 'Shop: outage of 2026-03-02',
    severity: 'SEV2',
    roles: { ic: 'lea' },
  })
  expect((await cast.tocsin.timeline()).map(({ text }) => text)).toContain('Say it in the town square.')
})

test('an incident in triage is declared once, as a drill and privately, with tags', async () => {
  await cast.tocsin.event(KEY)
  const declared = await declare({ severity: 'SEV2', drill: true, private: true, tags: ['Game-Day'] })
  expect(declared).toMatchObject({
    declared: true,
    severity: 'SEV2',
    drill: true,
    private: true,
    tags: ['game-day'],
  })
  await declare()
  expect((await cast.tocsin.timeline()).filter(({ event }) => event === 'declared')).toHaveLength(1)
})

test('what was resolved is declared afterwards, and then does not close itself', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.advance({ minutes: 10 })
  await tocsin.event(KEY, { action: 'resolve' })
  await tocsin.advance({ minutes: 10 })
  expect(await declare({ severity: 'SEV1' })).toMatchObject({
    status: 'resolved',
    declared_at: '2026-03-02T09:10:00.000Z',
  })
  await tocsin.advance({ hours: 1 })
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved' })
})

test('a declaration is set back to when it was, not before the detection', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.advance({ minutes: 30 })
  const early = await tocsin.ask('POST', '/api/v1/incidents/INC-1/declare', {
    declared_at: '2026-03-02T08:00:00Z',
  })
  expect(early.status).toBe(409)
  expect(await declare({ declared_at: '2026-03-02T09:10:00Z' })).toMatchObject({
    declared_at: '2026-03-02T09:10:00.000Z',
  })
})

test('a service declares by itself from its level on', async () => {
  const { tocsin } = cast
  await tocsin.do('PATCH', '/api/v1/services/shop', { declare_at: 'SEV2' })
  await tocsin.event(KEY, { dedupKey: 'small', severity: 'warning' })
  await tocsin.event(KEY, { dedupKey: 'big', severity: 'critical' })
  expect(await tocsin.incidents()).toMatchObject([
    { id: 'INC-2', declared: true, declared_at: '2026-03-02T09:00:00.000Z' },
    { id: 'INC-1', declared: false },
  ])
  expect((await tocsin.timeline('INC-2'))[0]?.text).toContain(
    'declared, since the service declares from SEV2 on',
  )
  await tocsin.event(KEY, { dedupKey: 'small', severity: 'critical' })
  expect(await tocsin.incident()).toMatchObject({ declared: true, severity: 'SEV1' })
})

test('a level that is none is refused where it stands', async () => {
  const answer = await cast.tocsin.ask<{ detail: string }>('PATCH', '/api/v1/services/shop', {
    declare_at: 'HUGE',
  })
  expect(answer.status).toBe(400)
  expect(JSON.stringify(answer.body)).toContain('declare_at')
})

test('whoever reports what is known is shown it, unless it is hidden from them', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY, { summary: 'Checkout answers slowly' })
  const second = await create({ title: 'Checkout is slow', service: 'shop' })
  expect(second.possible_duplicates).toMatchObject([
    { id: 'INC-1', because: expect.arrayContaining(['the same service, shop']) },
  ])
  await tocsin.do('PATCH', '/api/v1/incidents/INC-1', { private: true })
  const token = await tokenOf('lea')
  const third = await tocsin.ask<ReportedIncident>(
    'POST',
    '/api/v1/incidents',
    { title: 'Checkout is slow', service: 'shop' },
    { token },
  )
  expect(third.body.possible_duplicates.map(({ id }) => id)).toEqual(['INC-2'])
})

test('incidents are found by their tags', async () => {
  const { tocsin } = cast
  await create({ title: 'One', tags: ['eu', 'Checkout'] })
  await create({ title: 'Two' })
  await tocsin.do('POST', '/api/v1/incidents/INC-2/tags', { add: ['eu'] })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/tags', { remove: ['eu'] })
  const { items } = await tocsin.do<{ items: { id: string }[] }>('GET', '/api/v1/incidents?tag=eu')
  expect(items.map(({ id }) => id)).toEqual(['INC-2'])
  expect((await tocsin.ask('POST', '/api/v1/incidents/INC-1/tags', { add: ['not a tag'] })).status).toBe(400)
})

test('templates of the organisation are exported as they are; those that come with Tocsin are not', async () => {
  const { tocsin } = cast
  const own = {
    id: 'outage',
    name: 'Ours',
    title: 'Down',
    severity: null,
    impact: null,
    private: false,
    tags: ['a'],
    roles: { ic: 'lea' },
    tasks: ['Look'],
    notes: [],
  }
  await tocsin.apply({
    incident_templates: [own],
    people: [person('lea', cast.phones.url, { teams: ['web'] })],
  })
  const exported = await tocsin.do<{ incident_templates: unknown[] }>('GET', '/api/v1/organisation')
  expect(exported.incident_templates).toEqual([own])
  const again = await tocsin.do<{ changes: unknown[] }>('POST', '/api/v1/organisation/apply', exported)
  expect(again.changes).toEqual([])
  const { items } = await tocsin.do<{ items: { id: string }[] }>('GET', '/api/v1/incident-templates')
  expect(items.map(({ id }) => id)).toEqual(['data', 'degradation', 'outage', 'security', 'vendor'])
  expect((await tocsin.ask('DELETE', '/api/v1/incident-templates/outage')).status).toBe(204)
  expect(await tocsin.do('GET', '/api/v1/incident-templates/outage')).toMatchObject({ name: 'Outage' })
  expect((await tocsin.ask('DELETE', '/api/v1/incident-templates/outage')).status).toBe(409)
})
