import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSetupLink } from '../../server/features/access/setup-link.ts'
import { forgetEnded } from '../../server/features/sign-in/forget-ended.ts'
import type { Session } from '../../api/session.ts'
import { smallOrganisation } from '../world/cast.ts'
import { Tocsin } from '../world/tocsin.ts'
import { PASSWORD, setUpAs, Visitor } from '../world/visitor.ts'

const EVE = 'eve@example.com'

let tocsin: Tocsin

beforeAll(async () => {
  tocsin = await Tocsin.start()
})
afterAll(async () => await tocsin.stop())

const sessionOf = async (visitor: Visitor) => await visitor.ask<Session>('GET', '/api/v1/session')
const statusOf = async (body: unknown) =>
  (await new Visitor(tocsin).ask('POST', '/api/v1/sign-in', body)).status
const wait = () => tocsin.advance({ minutes: 16 })

describe('the set-up link', () => {
  test('makes the first administrator and signs in', async () => {
    expect(await new Visitor(tocsin).do('GET', '/api/v1/sign-in')).toMatchObject({
      set_up: false,
      password: true,
    })
    const eve = await setUpAs(tocsin, 'Eve Adams', EVE)
    const { body } = await sessionOf(eve)
    expect(body).toMatchObject({
      person: { id: 'eve-adams', name: 'Eve Adams', email: EVE, role: 'admin', teams: [] },
      role: 'admin',
      needs: null,
      expires_at: '2026-04-01T09:00:00.000Z',
    })
    expect(body.may).toContain('settings.edit')
    expect(await new Visitor(tocsin).do('GET', '/api/v1/sign-in')).toMatchObject({ set_up: true })
    await tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
  })

  test('works once, and is not used up by a bad password', async () => {
    const token = await tocsin.app.transact(createSetupLink)
    const visitor = new Visitor(tocsin)
    const setUp = (password: string) =>
      visitor.ask('POST', '/api/v1/set-up', { token, name: 'Eve Adams', email: EVE, password })
    const short = await setUp('short')
    expect(short.status).toBe(400)
    expect(short.body['errors']).toMatchObject([{ path: 'password' }])
    expect((await setUp(PASSWORD)).status).toBe(201)
    expect((await setUp(PASSWORD)).status).toBe(404)
  })
})

describe('a session', () => {
  test('acts as the person, and the timeline says it was on the web', async () => {
    const visitor = new Visitor(tocsin)
    expect((await visitor.signIn(EVE)).status).toBe(200)
    const incident = await visitor.do<{ id: string }>('POST', '/api/v1/incidents', {
      title: 'Slow',
      service: 'shop',
    })
    const [opened] = await tocsin.timeline(incident.id)
    expect(opened?.actor).toEqual({ kind: 'person', id: 'eve-adams', via: 'web' })
  })

  test('is kept as a hash only', async () => {
    const visitor = new Visitor(tocsin)
    await visitor.signIn(EVE)
    const kept = JSON.stringify([
      await tocsin.sql('select * from sessions'),
      await tocsin.sql('select * from audit_log'),
      await tocsin.sql('select * from passwords'),
      await tocsin.sql('select * from idempotency_keys'),
    ])
    expect(kept).not.toContain(visitor.cookie?.split('=')[1])
    expect(kept).not.toContain(PASSWORD)
  })

  test('ends with signing out, for good', async () => {
    const visitor = new Visitor(tocsin)
    await visitor.signIn(EVE)
    const stolen = visitor.cookie
    expect((await visitor.ask('DELETE', '/api/v1/session')).status).toBe(204)
    expect(visitor.cookie).toBeNull()
    visitor.cookie = stolen
    expect((await sessionOf(visitor)).status).toBe(401)
  })

  test('has another reference after each sign-in: nobody can plant one', async () => {
    const visitor = new Visitor(tocsin)
    visitor.cookie = 'tocsin-session=planted-by-somebody'
    await visitor.signIn(EVE)
    expect(visitor.cookie).not.toContain('planted')
    const first = visitor.cookie
    await visitor.signIn(EVE)
    expect(visitor.cookie).not.toBe(first)
  })

  test.each([
    ['without the header of the web app', { 'x-tocsin-client': '' }],
    ['from a page of another origin', { origin: 'https://evil.example' }],
    ['from no origin that can be named', { origin: 'null' }],
  ])('changes nothing %s', async (_claim, headers) => {
    const visitor = new Visitor(tocsin)
    await visitor.signIn(EVE)
    const answer = await visitor.ask(
      'POST',
      '/api/v1/incidents',
      { title: 'Planted', service: 'shop' },
      headers,
    )
    expect(answer.status).toBe(403)
    expect((await visitor.ask('GET', '/api/v1/session', undefined, headers)).status).toBe(200)
  })

  test('follows what is new', async () => {
    const visitor = new Visitor(tocsin)
    await visitor.signIn(EVE)
    const stop = new AbortController()
    const { status } = await fetch(new URL('/api/v1/events', tocsin.url), {
      headers: { cookie: visitor.cookie ?? '' },
      signal: stop.signal,
    })
    stop.abort()
    expect(status).toBe(200)
  })

  test('ends when the person gets another role, and when they are removed', async () => {
    const cy = await setUpAs(tocsin, 'Cyd', 'cyd@example.com')
    await tocsin.do('PATCH', '/api/v1/people/cyd', { role: 'responder' })
    expect((await sessionOf(cy)).status).toBe(401)
    await cy.signIn('cyd@example.com')
    expect((await sessionOf(cy)).body).toMatchObject({ role: 'responder' })
    expect((await sessionOf(cy)).body.may).not.toContain('settings.edit')
    await tocsin.do('PATCH', '/api/v1/people/cyd', { teams: ['web'] })
    expect((await sessionOf(cy)).body.person).toMatchObject({ teams: ['web'] })
    await tocsin.do('DELETE', '/api/v1/people/cyd')
    expect((await sessionOf(cy)).status).toBe(401)
  })

  test('ends after a month without use', async () => {
    const visitor = new Visitor(tocsin)
    await visitor.signIn(EVE)
    tocsin.clock.set(new Date(tocsin.clock.now().getTime() + 30 * 24 * 3_600_000 - 1))
    expect((await sessionOf(visitor)).status).toBe(200)
    tocsin.clock.set(new Date(tocsin.clock.now().getTime() + 1))
    expect((await sessionOf(visitor)).status).toBe(401)
    await tocsin.app.transact(forgetEnded)
    expect(await tocsin.sql('select id from sessions')).toEqual([])
  })
})

describe('a wrong password', () => {
  test('is answered as an unknown address is', async () => {
    const wrong = await new Visitor(tocsin).signIn(EVE, 'not the password')
    const unknown = await new Visitor(tocsin).signIn('nobody@example.com', 'not the password')
    expect(wrong.status).toBe(401)
    expect(unknown.body).toEqual(wrong.body)
    expect(await tocsin.sql(`select details from audit_log where action = 'sign-in.failed'`)).toHaveLength(2)
  })

  test('locks the account for a while after five, also when all come at once, and nobody who is signed in', async () => {
    await wait()
    const eve = new Visitor(tocsin)
    await eve.signIn(EVE)
    const tried = await Promise.all(
      Array.from({ length: 50 }, () => new Visitor(tocsin).signIn('EVE@example.com', 'not the password')),
    )
    expect(tried.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(tried.filter(({ status }) => status === 429)).toHaveLength(45)
    const locked = await new Visitor(tocsin).signIn(EVE)
    expect(locked.body['detail']).toMatch(/Try again in 30 seconds/)
    expect((await sessionOf(eve)).status).toBe(200)
    await tocsin.advance({ seconds: 30 })
    expect((await new Visitor(tocsin).signIn(EVE)).status).toBe(200)
  })
})

test('fifty people may sign in at once', async () => {
  await wait()
  const signedIn = await Promise.all(Array.from({ length: 50 }, () => new Visitor(tocsin).signIn(EVE)))
  expect(signedIn.every(({ status }) => status === 200)).toBe(true)
})

test('odd input is refused as a sentence', async () => {
  await wait()
  expect(await statusOf({ email: 'eve\0@example.com', password: PASSWORD })).toBe(200)
  expect(await statusOf({ email: 'Eve@EXAMPLE.com ', password: PASSWORD })).toBe(200)
  expect(await statusOf({ email: EVE, password: 'x'.repeat(10_000) })).toBe(400)
  expect(await statusOf({ email: EVE })).toBe(400)
  expect(await statusOf({ email: EVE, password: [PASSWORD] })).toBe(400)
  expect(await statusOf({ email: EVE, password: `${PASSWORD}\0` })).toBe(200)
})
