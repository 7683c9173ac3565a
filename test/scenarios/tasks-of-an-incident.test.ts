import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Task } from '../../api/tasks.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'
import { noticesTo, tokenFor } from '../world/people.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Checkout fails', service: 'shop' })
})
afterEach(() => cast.end())

const path = '/api/v1/incidents/INC-1/tasks'
const add = (asked: object) => cast.tocsin.do<Task>('POST', path, { title: 'Ask the bank', ...asked })
const list = (query: string) =>
  cast.tocsin.do<{ items: Task[]; next_cursor: string | null }>('GET', `${path}?${query}`)
const edit = (number: number, asked: object, token?: string) =>
  cast.tocsin.ask<Task>('PATCH', `${path}/${number}`, asked, token === undefined ? {} : { token })

test('a task has somebody who is told, and a time', async () => {
  expect(await add({ assignee: 'bo', due_minutes: 20 })).toMatchObject({
    number: 1,
    title: 'Ask the bank',
    assignee: 'bo',
    due_at: '2026-03-02T09:20:00.000Z',
    state: 'open',
  })
  expect(noticesTo(cast, 'bo')).toEqual(['INC-1: Ask the bank'])
  expect((await cast.tocsin.timeline()).at(-1)?.text).toMatch(/added task 1 for bo: Ask the bank/)
})

test('who ticks it off is kept, and that somebody else does so later changes nothing', async () => {
  await add({})
  const done = await edit(1, { state: 'done' }, await tokenFor(cast, 'ana'))
  expect(done.body).toMatchObject({
    state: 'done',
    ended_by: 'ana',
    ended_at: '2026-03-02T09:00:00.000Z',
  })
  const told = (await cast.tocsin.timeline()).length
  expect((await edit(1, { state: 'done' }, await tokenFor(cast, 'bo'))).body.ended_by).toBe('ana')
  expect((await cast.tocsin.timeline()).length).toBe(told)
  expect((await edit(1, { state: 'open' })).body).toMatchObject({ ended_by: null, ended_at: null })
})

test('who takes a task needs no message; who is given it gets one', async () => {
  await add({})
  await edit(1, { assignee: 'bo' }, await tokenFor(cast, 'bo'))
  expect(noticesTo(cast, 'bo')).toEqual([])
  await edit(1, { assignee: 'lea' }, await tokenFor(cast, 'bo'))
  expect(noticesTo(cast, 'lea')).toHaveLength(1)
})

test('a task that is due and not done is said once', async () => {
  await add({ assignee: 'lea', due_minutes: 20 })
  await edit(1, { assignee: 'bo' })
  await cast.tocsin.advance({ minutes: 19 })
  expect(noticesTo(cast, 'bo')).toHaveLength(1)
  await cast.tocsin.advance({ minutes: 60 })
  expect(noticesTo(cast, 'bo')).toHaveLength(2)
  expect((await cast.tocsin.story()).match(/task-due/g)).toHaveLength(1)
})

test('what is to be done after an incident is due too', async () => {
  await add({ assignee: 'bo', due_minutes: 20 })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/resolve')
  await cast.tocsin.advance({ hours: 1 })
  expect(noticesTo(cast, 'bo')).toHaveLength(2)
})

test('one that was done, or put off, is not due', async () => {
  await add({ assignee: 'bo', due_minutes: 20 })
  await add({ assignee: 'bo', due_minutes: 20 })
  await edit(1, { state: 'done' })
  await edit(2, { due_at: '2026-03-02T12:00:00Z' })
  await cast.tocsin.advance({ hours: 2 })
  expect(await cast.tocsin.story()).not.toContain('task-due')
  await cast.tocsin.advance({ hours: 1 })
  expect(await cast.tocsin.story()).toContain('task-due')
})

test('two at once get two numbers', async () => {
  const added = await Promise.all([add({}), add({}), add({})])
  expect(new Set(added.map(({ number }) => number))).toEqual(new Set([1, 2, 3]))
})

test('tasks are listed by what is asked for, page by page', async () => {
  for (const title of ['one', 'two', 'three'])
    await add({ title, phase: title === 'two' ? 'mitigation' : null })
  await edit(1, { state: 'dropped' })
  expect((await list('state=open')).items.map(({ title }) => title)).toEqual(['two', 'three'])
  expect((await list('phase=mitigation')).items.map(({ title }) => title)).toEqual(['two'])
  const first = await list('limit=2')
  expect(first.next_cursor).toBe('2')
  expect((await list('limit=2&cursor=2')).items.map(({ title }) => title)).toEqual(['three'])
})

test.each<[claim: string, asked: object, path: string, message: RegExp]>([
  ['a person who is not there', { assignee: 'boo' }, 'assignee', /did you mean "bo"/],
  ['two times', { due_minutes: 5, due_at: '2026-03-02T12:00:00Z' }, 'due_minutes', /not both/],
  ['an unknown field', { who: 'bo' }, 'who', /no such field/],
  ['no title', { title: ' ' }, 'title', /./],
])('refused: %s', async (_claim, asked, where, message) => {
  const answer = await cast.tocsin.ask<{ errors: { path: string; message: string }[] }>('POST', path, {
    title: 'Ask',
    ...asked,
  })
  expect(answer.status).toBe(400)
  expect(answer.body.errors[0]).toMatchObject({ path: where, message: expect.stringMatching(message) })
})

test('a task that is not there is not found', async () => {
  expect((await edit(7, { state: 'done' })).status).toBe(404)
  expect((await edit(0, { state: 'done' })).status).toBe(400)
})

test('what was merged is worked on elsewhere', async () => {
  await add({})
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'The same', service: 'shop' })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/merge', { into: 'INC-2' })
  expect(await edit(1, { state: 'done' })).toMatchObject({
    status: 409,
    body: { detail: expect.stringMatching(/merged into INC-2/) },
  })
})

test('who does not see a private incident gets no task of it, and texts do not tell what it is about', async () => {
  const secret = { title: 'A leak', service: 'shop', severity: 'SEV1', private: true }
  await cast.tocsin.do('POST', '/api/v1/incidents', secret)
  const to = '/api/v1/incidents/INC-2/tasks'
  expect((await cast.tocsin.ask('POST', to, { title: 'Call legal', assignee: 'bo' })).status).toBe(400)
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-2/roles', { scribe: 'bo' })
  await cast.tocsin.do('POST', to, { title: 'Call legal', assignee: 'bo' })
  expect(noticesTo(cast, 'bo').join()).not.toMatch(/legal|leak/)
  const token = await tokenFor(cast, 'lea')
  expect((await cast.tocsin.ask('GET', to, undefined, { token })).status).toBe(404)
})
