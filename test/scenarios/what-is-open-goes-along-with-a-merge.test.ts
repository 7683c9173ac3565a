import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Task } from '../../api/tasks.ts'
import type { Workaround } from '../../api/workarounds.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'
import { noticesTo } from '../world/people.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  for (const title of ['Checkout fails', 'Payments fail', 'The database is gone']) {
    await cast.tocsin.do('POST', '/api/v1/incidents', { title, service: 'shop', severity: 'SEV3' })
  }
})
afterEach(() => cast.end())

const post = (incident: string, verb: string, body?: object) =>
  cast.tocsin.do('POST', `/api/v1/incidents/${incident}/${verb}`, body)
const merge = (from: string, into: string) => post(from, 'merge', { into })

async function openOf(incident: string) {
  const at = `/api/v1/incidents/${incident}`
  const workarounds = await cast.tocsin.do<{ items: Workaround[] }>('GET', `${at}/workarounds?open=true`)
  const tasks = await cast.tocsin.do<{ items: Task[] }>('GET', `${at}/tasks?state=open&limit=100`)
  return {
    workarounds: workarounds.items.map(({ number, what }) => `${number} ${what}`),
    tasks: tasks.items.filter(({ checklist }) => checklist === null).map(({ title }) => title),
  }
}

test('workarounds that are still to be undone and open tasks get numbers in the other incident', async () => {
  await post('INC-1', 'workarounds', { what: 'Pool raised to 200', undo: 'set it back' })
  await post('INC-1', 'workarounds', { what: 'Cache switched off' })
  await post('INC-1', 'workarounds/1/undo')
  await post('INC-1', 'tasks', { title: 'Ask the bank' })
  await post('INC-2', 'workarounds', { what: 'Traffic moved' })
  await merge('INC-1', 'INC-2')
  await cast.tocsin.settle()
  expect(await openOf('INC-1')).toEqual({ workarounds: [], tasks: [] })
  expect(await openOf('INC-2')).toEqual({
    workarounds: ['1 Traffic moved', '2 Cache switched off'],
    tasks: ['Ask the bank'],
  })
  expect((await cast.tocsin.timeline('INC-2')).map(({ event }) => event)).toContain('workarounds-came-along')
})

test('they go all the way when the other is merged at the same time', async () => {
  await post('INC-1', 'workarounds', { what: 'Cache switched off' })
  await merge('INC-1', 'INC-2')
  await merge('INC-2', 'INC-3')
  await cast.tocsin.settle()
  expect((await openOf('INC-3')).workarounds).toEqual(['1 Cache switched off'])
})

test('whoever has a task is reminded of it in the other incident', async () => {
  await post('INC-1', 'tasks', { title: 'Ask the bank', assignee: 'bo', due_minutes: 20 })
  await merge('INC-1', 'INC-2')
  await cast.tocsin.advance({ minutes: 21 })
  expect(noticesTo(cast, 'bo').filter((subject) => subject.startsWith('INC-2'))).toHaveLength(1)
})
