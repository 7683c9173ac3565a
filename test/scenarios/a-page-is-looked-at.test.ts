import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PageAnswer, PageView } from '../../api/page-view.ts'
import { type Cast, KEY, raiseCurtain, rung } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.event(KEY)
})
afterEach(() => cast.end())

/** Of the first page that went there. */
const tokenOf = (who: string) =>
  /\/a\/([^/]+)\//.exec(
    cast.phones.received.find(({ path }) => path === `/${who}`)?.body.acknowledge_url ?? '',
  )?.[1] ?? expect.fail(`${who} was not paged`)

const look = (who = 'ana') =>
  cast.tocsin.ask<PageView>('GET', `/api/v1/page-views/${tokenOf(who)}`, undefined, { token: null })

const answer = (said: string, who = 'ana') =>
  cast.tocsin.ask<PageAnswer>(
    'POST',
    `/api/v1/page-views/${tokenOf(who)}/answer`,
    { answer: said },
    { token: null },
  )

test('a page says what is wrong, and who is paged next and when', async () => {
  const { status, body } = await look()
  expect(status).toBe(200)
  expect(body).toMatchObject({
    incident: {
      id: 'INC-1',
      title: 'Disk full on db-1',
      severity: 'SEV1',
      status: 'detected',
      service: { id: 'shop', name: 'Shop' },
    },
    alerts: [{ summary: 'Disk full on db-1', source: 'db-1' }],
    acknowledged: null,
    next: { at: '2026-03-02T09:05:00.000Z', people: [{ id: 'bo', name: 'Bo' }], lastly: false },
    paged: { id: 'ana', name: 'Ana' },
    time_zone: 'Europe/Lisbon',
  })
})

test('when the steps are through the catch-all is next', async () => {
  await cast.tocsin.advance({ minutes: 16 })
  expect((await look()).body.next).toMatchObject({ people: [{ id: 'adam' }], lastly: true })
})

test('whoever takes it is shown to everybody, and nobody is next', async () => {
  expect((await answer('acknowledge')).body).toMatchObject({
    outcome: 'done',
    page: { acknowledged: { by: 'Ana', person: 'ana' }, next: null },
  })
})

test('the second to take it learns who was first', async () => {
  await cast.tocsin.advance({ minutes: 6 })
  await answer('acknowledge', 'bo')
  await cast.tocsin.advance({ minutes: 1 })
  expect((await answer('acknowledge')).body).toMatchObject({
    outcome: 'taken',
    page: { acknowledged: { by: 'Bo', at: '2026-03-02T09:06:00.000Z' } },
  })
})

describe("who can't take it", () => {
  test('is left alone, and the next is paged at once', async () => {
    await cast.tocsin.do('PUT', '/api/v1/notification-rules/bo', {
      high: [
        { after_minutes: 0, via: 'bo-hook' },
        { after_minutes: 3, via: 'bo-hook' },
      ],
    })
    expect((await answer('decline')).body).toMatchObject({ outcome: 'done', page: { acknowledged: null } })
    expect(rung(cast)).toBe('ana bo')
    const { items } = await cast.tocsin.do<{ items: { event: string; text: string }[] }>(
      'GET',
      '/api/v1/incidents/INC-1/timeline',
    )
    expect(items.find(({ event }) => event === 'declined')?.text).toBe(
      'ana cannot take it: the next step is paged now.',
    )
  })

  test('may say so twice', async () => {
    await answer('decline')
    await answer('decline')
    expect(rung(cast)).toBe('ana bo')
  })

  test('changes nothing once somebody has it', async () => {
    await answer('acknowledge')
    expect((await answer('decline')).body).toMatchObject({ outcome: 'done' })
    expect(rung(cast)).toBe('ana')
  })

  test('may say so on the page without a script', async () => {
    const page = `${cast.tocsin.url}/a/${tokenOf('ana')}/decline`
    expect(await (await fetch(page)).text()).toContain('Can&#39;t take INC-1?')
    expect(await (await fetch(page, { method: 'POST' })).text()).toContain('Somebody else is paged')
    await cast.tocsin.settle()
    expect(rung(cast)).toBe('ana bo')
  })
})

test('of what is over nothing can be answered', async () => {
  await cast.tocsin.event(KEY, { action: 'resolve' })
  expect((await answer('decline')).body).toMatchObject({
    outcome: 'over',
    page: { incident: { status: 'resolved' } },
  })
})

test('a link shows nothing of a private incident; who is signed in and may read it sees it', async () => {
  await cast.tocsin.do('PATCH', '/api/v1/incidents/INC-1', { private: true })
  expect(JSON.stringify((await look()).body)).not.toContain('Disk')
  const own = await cast.tocsin.do<PageView>('GET', '/api/v1/incidents/INC-1/page-view')
  expect(own.incident.title).toBe('Disk full on db-1')
})

test('who is signed in answers by the incident', async () => {
  const { token } = await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', {
    name: 'bo',
    role: 'responder',
    person: 'bo',
  })
  const path = '/api/v1/incidents/INC-1/page-view/answer'
  const { body } = await cast.tocsin.ask<PageAnswer>('POST', path, { answer: 'acknowledge' }, { token })
  expect(body).toMatchObject({ outcome: 'done', page: { acknowledged: { by: 'Bo' }, paged: { id: 'bo' } } })
})

test.each(['nonsense', 'a.b', '00000000-0000-0000-0000-000000000000.AAAAAAAAAAAAAAAAAAAAAA', '%00'])(
  '%s is no page',
  async (token) => {
    const { status } = await cast.tocsin.ask('GET', `/api/v1/page-views/${token}`, undefined, { token: null })
    expect(status).toBe(404)
  },
)
