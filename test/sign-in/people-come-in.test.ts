import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AccountState, Invitation } from '../../api/accounts.ts'
import { smallOrganisation } from '../world/cast.ts'
import { FakeMail } from '../world/fake-mail.ts'
import { Tocsin } from '../world/tocsin.ts'
import { tokenOf } from '../world/token-of.ts'
import { setUpAs, PASSWORD, Visitor } from '../world/visitor.ts'

let mail: FakeMail
let tocsin: Tocsin
let adam: Visitor

beforeAll(async () => {
  mail = await FakeMail.start()
  tocsin = await Tocsin.start({
    environment: { TOCSIN_SMTP_URL: mail.url, TOCSIN_MAIL_FROM: 'tocsin@example.com' },
  })
  await tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
  adam = await setUpAs(tocsin, 'Adam', 'adam@example.com')
})
afterAll(async () => {
  await tocsin.stop()
  await mail.close()
})

const tokenIn = (url: string) => url.split('/').at(-1) ?? ''
const follow = (visitor: Visitor, url: string, password?: string) =>
  visitor.ask('POST', '/api/v1/sign-in/links/use', { token: tokenIn(url), password })
const invite = (person: string, body: object = {}) =>
  adam.do<Invitation>('POST', `/api/v1/people/${person}/invite`, body)
const stateOf = async (person: string) =>
  (await adam.do<{ items: AccountState[] }>('GET', '/api/v1/accounts')).items.find(
    (one) => one.person === person,
  )

describe('an invitation', () => {
  test('is shown, mailed, and lets its person in once', async () => {
    expect(await stateOf('bo')).toMatchObject({ state: 'none' })
    const { url, mailed_to } = await invite('bo')
    expect(mailed_to).toBe('bo@example.com')
    expect(mail.received.at(-1)?.text).toContain(url)
    expect(await stateOf('bo')).toMatchObject({ state: 'invited' })
    const bo = new Visitor(tocsin)
    const look = await bo.do('POST', '/api/v1/sign-in/links/look', { token: tokenIn(url) })
    expect(look).toMatchObject({ kind: 'invitation', name: 'Bo', email: 'bo@example.com', needs_code: false })
    expect((await follow(bo, url, 'short')).status).toBe(400)
    expect((await follow(bo, url, PASSWORD)).body).toMatchObject({ person: { id: 'bo' }, needs: null })
    expect((await follow(new Visitor(tocsin), url, PASSWORD)).status).toBe(404)
    expect((await new Visitor(tocsin).signIn('BO@example.com')).status).toBe(200)
    expect(await stateOf('bo')).toMatchObject({ state: 'active', password: true })
  })

  test('is replaced by the next, and ends after three days', async () => {
    const first = await invite('lea')
    const second = await invite('lea')
    expect((await follow(new Visitor(tocsin), first.url, PASSWORD)).status).toBe(404)
    tocsin.clock.set(new Date(second.expires_at))
    expect((await follow(new Visitor(tocsin), second.url, PASSWORD)).status).toBe(404)
  })

  test('without a password says that one is needed', async () => {
    const { url } = await invite('lea')
    expect((await follow(new Visitor(tocsin), url)).body).toMatchObject({
      person: { id: 'lea' },
      needs: 'password',
    })
  })

  test('keeps no token where somebody could read it', async () => {
    const { url } = await invite('lea')
    const kept = JSON.stringify([
      await tocsin.sql('select * from jobs'),
      await tocsin.sql('select * from sign_in_links'),
      await tocsin.sql('select * from audit_log'),
    ])
    expect(kept).not.toContain(tokenIn(url))
  })

  test('of a manager reaches neither the mightier nor who can sign in already', async () => {
    await tocsin.do('PATCH', '/api/v1/people/lea', { role: 'manager' })
    const asked = { name: 'lea', role: 'manager', person: 'lea', scopes: ['write'] }
    const { token } = await tocsin.do<{ token: string }>('POST', '/api/v1/tokens', asked)
    const ask = async (person: string) =>
      (await tocsin.ask('POST', `/api/v1/people/${person}/invite`, {}, { token })).status
    expect(await ask('ana')).toBe(201)
    expect(await ask('bo')).toBe(403)
    expect(await ask('adam')).toBe(403)
    await tocsin.do('PATCH', '/api/v1/people/adam', { teams: ['web'] })
    expect(await ask('adam')).toBe(403)
    expect(await ask('nobody')).toBe(404)
  })
})

describe('a forgotten password', () => {
  test('is set anew by a link in the mail, which works once and for an hour', async () => {
    const before = mail.received.length
    const visitor = new Visitor(tocsin)
    const ask = (email: string) => visitor.ask('POST', '/api/v1/sign-in/forgotten', { email })
    const known = await ask('bo@example.com')
    const unknown = await ask('nobody@example.com')
    expect([known.status, unknown.status]).toEqual([202, 202])
    expect(unknown.body).toEqual(known.body)
    expect(mail.received.length).toBe(before + 1)
    const url = /http\S+/.exec(mail.received.at(-1)?.text ?? '')?.[0] ?? ''
    const [old] = [new Visitor(tocsin)]
    await old.signIn('bo@example.com')
    expect((await follow(visitor, url)).status).toBe(400)
    expect((await follow(visitor, url, 'a lantern under the stairs')).status).toBe(200)
    expect((await old.ask('GET', '/api/v1/session')).status).toBe(401)
    expect((await follow(visitor, url, PASSWORD)).status).toBe(404)
    expect((await new Visitor(tocsin).signIn('bo@example.com', 'a lantern under the stairs')).status).toBe(
      200,
    )
  })

  test('asked for again and again floods nobody', async () => {
    const before = mail.received.length
    const visitor = new Visitor(tocsin)
    for (let asked = 0; asked < 10; asked += 1)
      await visitor.ask('POST', '/api/v1/sign-in/forgotten', { email: 'ana@example.com' })
    expect(mail.received.length - before).toBe(5)
  })
})

describe('a disabled person', () => {
  test('is out at once, with tokens and links, and comes back', async () => {
    const token = await tokenOf({ tocsin }, 'bo')
    const bo = new Visitor(tocsin)
    await tocsin.advance({ minutes: 16 })
    await bo.signIn('bo@example.com', 'a lantern under the stairs')
    expect(await adam.do('POST', '/api/v1/people/bo/disable')).toMatchObject({
      state: 'disabled',
      sessions: 0,
    })
    expect((await bo.ask('GET', '/api/v1/session')).status).toBe(401)
    expect((await tocsin.ask('GET', '/api/v1/session', undefined, { token })).status).toBe(401)
    expect((await bo.signIn('bo@example.com', 'a lantern under the stairs')).status).toBe(403)
    expect((await adam.ask('POST', '/api/v1/people/bo/invite', {})).status).toBe(409)
    await adam.do('POST', '/api/v1/people/bo/enable')
    expect((await tocsin.ask('GET', '/api/v1/session', undefined, { token })).status).toBe(200)
    expect((await bo.signIn('bo@example.com', 'a lantern under the stairs')).status).toBe(200)
  })

  test('is never the last administrator', async () => {
    expect((await adam.ask('POST', '/api/v1/people/adam/disable')).status).toBe(409)
  })
})
