import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, removeMethod, rung, type Cast } from '../world/cast.ts'
import { tokenOf } from '../world/token-of.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.event(KEY)
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
})
afterEach(() => cast.end())

const call = async (target: string, more: object = {}) =>
  await cast.tocsin.ask<{ detail: string }>('POST', '/api/v1/incidents/INC-1/pages', { target, ...more })

async function texts(event: string): Promise<string[]> {
  return (await cast.tocsin.timeline()).filter((entry) => entry.event === event).map(({ text }) => text)
}

test('a person is paged for an incident that somebody has answered, and why stands in the timeline', async () => {
  expect((await call('bo', { why: 'You know the queue' })).status).toBe(200)
  expect(rung(cast)).toBe('ana bo')
  expect(await texts('called-in')).toEqual([
    'TOCSIN_ADMIN_TOKEN called bo in. You know the queue. Paged: bo.',
  ])
  expect((await cast.tocsin.incident()).status).toBe('acknowledged')
})

test('of a team whoever is on call is paged, and for a service whom its policy pages first', async () => {
  await cast.tocsin.advance({ minutes: 2 })
  await call('web')
  await cast.tocsin.advance({ minutes: 2 })
  await call('shop', { kind: 'service' })
  expect(rung(cast)).toBe('ana ana ana')
})

test('two who call the same person at once ring them once; a minute later they are rung again', async () => {
  await Promise.all([call('bo'), call('bo')])
  expect(rung(cast)).toBe('ana bo')
  await cast.tocsin.advance({ minutes: 2 })
  await call('bo')
  expect(rung(cast)).toBe('ana bo bo')
})

test('that they come is written down, once for each call', async () => {
  const bo = await tokenOf(cast, 'bo')
  const answer = () => cast.tocsin.ask('POST', '/api/v1/incidents/INC-1/acknowledge', {}, { token: bo })
  await answer()
  expect(await texts('answered')).toEqual([])
  await cast.tocsin.advance({ minutes: 1 })
  await call('bo')
  await cast.tocsin.advance({ minutes: 1 })
  await answer()
  await answer()
  expect(await texts('answered')).toEqual(['bo answered the call.'])
})

test('a snooze silences the walk, not who is called by hand', async () => {
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/snooze', { minutes: 30 })
  await call('bo')
  expect(rung(cast)).toBe('ana bo')
})

test('whoever is called into a private incident sees it', async () => {
  await cast.tocsin.do('PATCH', '/api/v1/incidents/INC-1', { private: true })
  const bo = await tokenOf(cast, 'bo')
  const look = async () =>
    (await cast.tocsin.ask('GET', '/api/v1/incidents/INC-1', undefined, { token: bo })).status
  expect(await look()).toBe(404)
  await call('bo')
  expect(await look()).toBe(200)
})

test('nobody is paged for what is over, and who cannot be reached is named', async () => {
  await removeMethod(cast, 'bo', 'bo-hook')
  expect((await call('bo')).body.detail).toContain('bo reaches nobody now')
  expect((await call('boo')).body.detail).toContain('did you mean "bo"?')
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/resolve')
  const refused = await call('lea')
  expect([refused.status, refused.body.detail]).toEqual([409, 'INC-1 is resolved; nobody is paged for it.'])
})

test('who called hears of it when nobody answers, the commander first', async () => {
  const lea = await tokenOf(cast, 'lea')
  await cast.tocsin.ask('POST', '/api/v1/incidents/INC-1/pages', { target: 'bo' }, { token: lea })
  await cast.tocsin.advance({ minutes: 6 })
  expect(await texts('call-unanswered')).toEqual(['bo has not answered the call for 5 minutes.'])
  const told = () =>
    cast.phones.received
      .filter(({ body }) => body.subject === 'INC-1: bo does not answer')
      .map(({ path }) => path)
  expect(told()).toEqual(['/lea'])
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/roles', { ic: 'ana' })
  await cast.tocsin.ask('POST', '/api/v1/incidents/INC-1/pages', { target: 'bo' }, { token: lea })
  await cast.tocsin.advance({ minutes: 6 })
  expect(told()).toEqual(['/lea', '/ana'])
})

test('nobody is waited for who answered, said something, or was called to what is over', async () => {
  const bo = await tokenOf(cast, 'bo')
  await call('bo')
  await cast.tocsin.advance({ minutes: 1 })
  await cast.tocsin.ask('POST', '/api/v1/incidents/INC-1/timeline', { text: 'On it' }, { token: bo })
  await cast.tocsin.advance({ minutes: 10 })
  await call('lea')
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/resolve')
  await cast.tocsin.advance({ minutes: 10 })
  expect(await texts('call-unanswered')).toEqual([])
})
