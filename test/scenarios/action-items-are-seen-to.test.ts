import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ActionItem } from '../../api/action-items.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'
import { noticesTo, tokenFor } from '../world/people.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Checkout fails', service: 'shop' })
})
afterEach(() => cast.end())

const path = '/api/v1/action-items'
const add = (asked: object) => cast.tocsin.do<ActionItem>('POST', path, { title: 'Limit the pool', ...asked })
const edit = (id: string, asked: object, given: { token?: string; headers?: Record<string, string> } = {}) =>
  cast.tocsin.ask<ActionItem>('PATCH', `${path}/${id}`, asked, given)
const list = (query: string, token?: string) =>
  cast.tocsin.ask<{ items: ActionItem[]; next_cursor: string | null }>('GET', `${path}?${query}`, undefined, {
    ...(token !== undefined && { token }),
  })
const idsOf = async (query: string) => (await list(query)).body.items.map(({ id }) => id)

test('it takes team and service of its incident, and its due time from its priority', async () => {
  expect(await add({ incident: 'INC-1', owner: 'bo', priority: 'P0' })).toMatchObject({
    id: 'ACT-1',
    state: 'open',
    category: 'prevent',
    team: 'web',
    service: 'shop',
    incident: 'INC-1',
    owner: 'bo',
    due_at: '2026-03-05T09:00:00.000Z',
    overdue: false,
  })
  expect(noticesTo(cast, 'bo')).toEqual(['ACT-1: Limit the pool'])
  expect((await cast.tocsin.timeline()).at(-1)?.text).toMatch(/added ACT-1 for bo: Limit the pool/)
})

test('its owner is reminded before and when it is due, and the lead when it is late', async () => {
  await add({ incident: 'INC-1', owner: 'bo', due_at: '2026-03-12T09:00:00Z' })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/resolve')
  await cast.tocsin.advance({ hours: 8 * 24 + 1 })
  expect(noticesTo(cast, 'bo')).toHaveLength(2)
  await cast.tocsin.advance({ hours: 2 * 24 })
  expect(noticesTo(cast, 'bo')).toHaveLength(3)
  const before = noticesTo(cast, 'lea').length
  await cast.tocsin.advance({ hours: 24 })
  expect(noticesTo(cast, 'bo')).toHaveLength(4)
  expect(noticesTo(cast, 'lea')).toHaveLength(before + 1)
  await cast.tocsin.advance({ hours: 7 * 24 })
  expect(noticesTo(cast, 'lea')).toHaveLength(before + 2)
  expect((await cast.tocsin.story()).match(/action-item-due/g)).toHaveLength(1)
})

test('what was done or put off reminds nobody', async () => {
  await add({ owner: 'bo', due_at: '2026-03-02T12:00:00Z' })
  await add({ owner: 'bo', due_at: '2026-03-02T12:00:00Z' })
  await edit('ACT-1', { state: 'done' })
  await edit('ACT-2', { due_at: '2026-06-01T12:00:00Z' })
  const told = noticesTo(cast, 'bo').length
  await cast.tocsin.advance({ hours: 48 })
  expect(noticesTo(cast, 'bo')).toHaveLength(told)
})

test('what is opened again is reminded of again', async () => {
  await add({ owner: 'bo', due_at: '2026-03-02T12:00:00Z' })
  await edit('ACT-1', { state: 'done' })
  await cast.tocsin.advance({ hours: 4 })
  await edit('ACT-1', { state: 'open' })
  await cast.tocsin.advance({ hours: 24 })
  expect(noticesTo(cast, 'bo')).toHaveLength(2)
})

test('overdue first, then what is due, then what has ended; page by page', async () => {
  await add({ due_at: '2026-03-20T09:00:00Z' })
  await add({ due_at: '2026-03-01T09:00:00Z' })
  await add({ due_at: '2026-02-01T09:00:00Z' })
  await edit('ACT-3', { state: 'done' })
  expect(await idsOf('')).toEqual(['ACT-2', 'ACT-1', 'ACT-3'])
  expect(await idsOf('overdue=true')).toEqual(['ACT-2'])
  expect(await idsOf('overdue=false')).toEqual(['ACT-1', 'ACT-3'])
  const first = (await list('limit=2')).body
  expect(await idsOf(`limit=2&cursor=${first.next_cursor}`)).toEqual(['ACT-3'])
})

test('they are listed by what is asked for', async () => {
  await add({ incident: 'INC-1', owner: 'bo', priority: 'P1' })
  await add({ team: 'web', category: 'detect' })
  await edit('ACT-2', { state: 'in-progress' })
  expect(await idsOf('owner=bo')).toEqual(['ACT-1'])
  expect(await idsOf('team=web&state=open,in-progress')).toEqual(['ACT-1', 'ACT-2'])
  expect(await idsOf('service=shop')).toEqual(['ACT-1'])
  expect(await idsOf('incident=INC-1&priority=P1')).toEqual(['ACT-1'])
  expect(await idsOf('category=detect')).toEqual(['ACT-2'])
  expect(await idsOf('incident=INC-9')).toEqual([])
})

test('a task becomes an action item once, and ends with that', async () => {
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/tasks', { title: 'Ask the bank' })
  const made = await add({ title: undefined, incident: 'INC-1', task: 1 })
  expect(made).toMatchObject({
    title: 'Ask the bank',
    origin: { kind: 'task', incident: 'INC-1', number: 1 },
  })
  const tasks = await cast.tocsin.do<{ items: { state: string }[] }>('GET', '/api/v1/incidents/INC-1/tasks')
  expect(tasks.items[0]?.state).toBe('dropped')
  const again = await cast.tocsin.ask('POST', path, { incident: 'INC-1', task: 1 })
  expect(again).toMatchObject({ status: 409, body: { detail: 'The task became ACT-1 already.' } })
})

test('a workaround stays to be undone', async () => {
  const workarounds = '/api/v1/incidents/INC-1/workarounds'
  await cast.tocsin.do('POST', workarounds, { what: 'Cache switched off' })
  const made = await add({ title: undefined, incident: 'INC-1', workaround: 1 })
  expect(made.title).toBe('Replace for good: Cache switched off')
  expect((await cast.tocsin.do<{ items: object[] }>('GET', `${workarounds}?open=true`)).items).toHaveLength(1)
})

test('it goes along when its incident is merged', async () => {
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'The same', service: 'shop' })
  await add({ incident: 'INC-1' })
  await add({ incident: 'INC-1' })
  await edit('ACT-2', { state: 'done' })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/merge', { into: 'INC-2' })
  await cast.tocsin.settle()
  expect(await idsOf('incident=INC-2')).toEqual(['ACT-1'])
  expect((await cast.tocsin.timeline('INC-2')).map(({ event }) => event)).toContain('action-items-came-along')
})

test('those of a private incident are there for who sees it, and leave without their title', async () => {
  const secret = { title: 'Breach', service: 'shop', private: true, severity: 'SEV4' }
  await cast.tocsin.do('POST', '/api/v1/incidents', secret)
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-2/roles', { ic: 'bo' })
  await add({ incident: 'INC-2', owner: 'bo' })
  expect(noticesTo(cast, 'bo')).toContain('ACT-1: action item')
  const stranger = await tokenFor(cast, 'ana')
  expect((await list('', stranger)).body.items).toEqual([])
  expect((await edit('ACT-1', { state: 'done' }, { token: stranger })).status).toBe(404)
  expect((await list('', await tokenFor(cast, 'bo'))).body.items).toHaveLength(1)
  const refused = await edit('ACT-1', { owner: 'ana' })
  expect(refused).toMatchObject({ status: 400, body: { detail: expect.stringMatching(/ana does not see/) } })
})

test('an edit on top of an older version is refused', async () => {
  await add({})
  await edit('ACT-1', { priority: 'P0' })
  const late = await edit('ACT-1', { priority: 'P3' }, { headers: { 'if-match': '"1"' } })
  expect(late.status).toBe(412)
})

test('two who drop it at once are told of by one entry', async () => {
  await add({ incident: 'INC-1' })
  const dropped = { state: 'dropped', reason: 'The pool is gone' }
  await Promise.all(['ACT-1', 'ACT-1', 'ACT-1'].map((id) => edit(id, dropped)))
  expect((await cast.tocsin.story()).match(/action-item-dropped/g)).toHaveLength(1)
})

test.each<[claim: string, asked: object, path: string, message: RegExp]>([
  ['a person who is not there', { owner: 'boo' }, 'owner', /did you mean "bo"/],
  ['a team that is not there', { team: 'webb' }, 'team', /no team/],
  ['a service that is not there', { service: 'shoop' }, 'service', /no service/],
  ['a task without its incident', { task: 1 }, 'task', /of which incident/],
  ['a task that is not there', { task: 7, incident: 'INC-1' }, 'task', /INC-1 has no task 7/],
  ['a task and a workaround', { task: 1, workaround: 1, incident: 'INC-1' }, 'workaround', /not both/],
  ['no title', { title: undefined }, 'title', /what is to be done/],
  ['an unknown field', { who: 'bo' }, 'who', /no such field/],
])('refused: %s', async (_claim, asked, where, message) => {
  const answer = await cast.tocsin.ask<{ errors: { path: string; message: string }[] }>('POST', path, {
    title: 'Ask',
    ...asked,
  })
  expect(answer.status).toBe(400)
  expect(answer.body.errors[0]).toMatchObject({ path: where, message: expect.stringMatching(message) })
})
