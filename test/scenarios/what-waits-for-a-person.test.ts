import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Home } from '../../api/home.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'
import { tokenFor } from '../world/people.ts'

let cast: Cast
let tokens: Record<'ana' | 'bo' | 'lea', string>
beforeEach(async () => {
  cast = await raiseCurtain()
  tokens = {
    ana: await tokenFor(cast, 'ana'),
    bo: await tokenFor(cast, 'bo'),
    lea: await tokenFor(cast, 'lea'),
  }
})
afterEach(() => cast.end())

const home = async (person?: keyof typeof tokens): Promise<Home> =>
  (
    await cast.tocsin.ask<Home>('GET', '/api/v1/home', undefined, {
      ...(person && { token: tokens[person] }),
    })
  ).body
const post = (path: string, body?: object) => cast.tocsin.do('POST', `/api/v1/${path}`, body)

test('who is on call sees it, and who is not does not', async () => {
  expect((await home('ana')).on_call).toMatchObject({ now: [{ schedule: 'primary' }], until: null })
  expect((await home('bo')).on_call).toEqual({ now: [], until: null, next: [] })
})

test('a page waits for whom it reached, until somebody answers', async () => {
  await post('incidents', { title: 'Checkout fails', service: 'shop' })
  await cast.tocsin.advance({ minutes: 1 })
  expect((await home('ana')).pages).toMatchObject([{ incident: 'INC-1', title: 'Checkout fails' }])
  expect((await home('bo')).pages).toEqual([])
  expect((await home('bo')).open_incidents.count).toBe(1)
  await post('incidents/INC-1/acknowledge')
  expect((await home('ana')).pages).toEqual([])
})

test('tasks, action items and roles wait for whom they were given', async () => {
  await post('incidents', { title: 'Checkout fails', service: 'shop', severity: 'SEV3' })
  await post('incidents/INC-1/tasks', { title: 'Ask the bank', assignee: 'bo' })
  await post('action-items', { title: 'Limit the pool', owner: 'bo', due_at: '2026-03-01T09:00:00Z' })
  await post('incidents/INC-1/roles', { ic: 'ana' })
  await post('incidents/INC-1/hand-overs', { role: 'ic', to: 'bo' })
  expect(await home('bo')).toMatchObject({
    person: 'bo',
    tasks: [{ incident: 'INC-1', title: 'Ask the bank' }],
    action_items: { items: [{ id: 'ACT-1', overdue: true }], open: 1, overdue: 1 },
    offered_roles: [{ incident: 'INC-1', role: 'ic', from: 'ana' }],
    contact_methods: { count: 1, verified: 0, unverified: [{ id: 'bo-hook' }] },
  })
})

test('a swap waits for whom it asks, and for whom it was asked', async () => {
  const stretch = { starts_at: '2026-03-05T09:00:00Z', ends_at: '2026-03-05T17:00:00Z' }
  await cast.tocsin.ask(
    'POST',
    '/api/v1/schedules/primary/swaps',
    { ...stretch, to: ['bo'] },
    { token: tokens.ana },
  )
  expect((await home('ana')).swaps).toMatchObject({ own: [{ asked_by: 'ana' }], to_answer: [] })
  expect((await home('bo')).swaps).toMatchObject({ own: [], to_answer: [{ asked_by: 'ana' }] })
})

test('a token of no person sees what is open', async () => {
  await post('incidents', { title: 'Checkout fails', service: 'shop', severity: 'SEV3' })
  expect(await home()).toMatchObject({
    person: null,
    open_incidents: { count: 1, by_severity: [{ severity: 'SEV3', rank: 3, count: 1 }] },
    pages: [],
  })
})

test('a private incident counts for those who see it', async () => {
  await post('incidents', { title: 'Breach', service: 'shop', private: true, severity: 'SEV4' })
  await post('incidents/INC-1/roles', { ic: 'lea' })
  expect((await home('bo')).open_incidents.count).toBe(0)
  expect((await home('lea')).open_incidents.count).toBe(1)
})
