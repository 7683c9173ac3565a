import { TOTP, Secret } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../api/account.ts'
import { smallOrganisation } from '../world/cast.ts'
import { Tocsin } from '../world/tocsin.ts'
import { PASSWORD, setUpAs, Visitor } from '../world/visitor.ts'

const ADAM = 'adam@example.com'
const ANOTHER = 'a lantern under the stairs'

let tocsin: Tocsin
let adam: Visitor

beforeAll(async () => {
  tocsin = await Tocsin.start()
  await tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
  adam = await setUpAs(tocsin, 'Adam', ADAM)
})
afterAll(async () => await tocsin.stop())

const accountOf = async (visitor: Visitor) => await visitor.do<Account>('GET', '/api/v1/account')

async function signedInAgain(): Promise<Visitor> {
  const visitor = new Visitor(tocsin)
  await visitor.signIn(ADAM)
  return visitor
}

describe('where one is signed in', () => {
  test('is listed, and each can be ended', async () => {
    const [phone, desk] = [await signedInAgain(), await signedInAgain()]
    const { sessions } = await accountOf(desk)
    expect(sessions.filter(({ current }) => current)).toMatchObject([
      { device: 'Firefox on Linux', ip: '127.0.0.1' },
    ])
    const ofPhone = (await accountOf(phone)).sessions.find(({ current }) => current)
    expect((await desk.ask('DELETE', `/api/v1/account/sessions/${ofPhone?.id}`)).status).toBe(204)
    expect((await phone.ask('GET', '/api/v1/session')).status).toBe(401)
    expect((await desk.ask('DELETE', `/api/v1/account/sessions/${ofPhone?.id}`)).status).toBe(404)
  })

  test('can be ended everywhere else at once', async () => {
    const [phone, desk] = [await signedInAgain(), await signedInAgain()]
    await desk.do('POST', '/api/v1/account/sessions/end-others')
    expect((await phone.ask('GET', '/api/v1/session')).status).toBe(401)
    expect((await accountOf(desk)).sessions).toHaveLength(1)
    adam = desk
  })
})

describe('another password', () => {
  test('needs the present one, and ends every other session', async () => {
    const [phone, desk] = [await signedInAgain(), await signedInAgain()]
    const change = (current: string, password: string) =>
      desk.ask('PUT', '/api/v1/account/password', { current, password })
    expect((await change('not the password', ANOTHER)).body['errors']).toMatchObject([{ path: 'current' }])
    expect((await change(PASSWORD, 'short')).body['errors']).toMatchObject([{ path: 'password' }])
    expect((await change(PASSWORD, ANOTHER)).status).toBe(200)
    expect((await phone.ask('GET', '/api/v1/session')).status).toBe(401)
    expect((await new Visitor(tocsin).signIn(ADAM)).status).toBe(401)
    expect((await change(ANOTHER, PASSWORD)).status).toBe(200)
    adam = desk
  })

  test('is not set with a token, which may have leaked', async () => {
    const { token } = await adam.do<{ token: string }>('POST', '/api/v1/tokens', { name: 'leaked' })
    const answer = await tocsin.ask('PUT', '/api/v1/account/password', { password: ANOTHER }, { token })
    expect(answer.status).toBe(409)
    expect((await tocsin.ask('GET', '/api/v1/account', undefined, { token })).status).toBe(200)
  })
})

describe('an authenticator app', () => {
  let secret = ''
  let recovery: string[] = []

  const codeNow = () =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: tocsin.clock.now().getTime() })

  test('counts once a code confirmed it', async () => {
    const begun = await adam.do<{ secret: string; uri: string }>('POST', '/api/v1/account/totp')
    secret = begun.secret
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Tocsin:adam%40example\.com\?/)
    expect((await new Visitor(tocsin).signIn(ADAM)).status).toBe(200)
    expect((await adam.ask('POST', '/api/v1/account/totp/confirm', { code: '000000' })).status).toBe(400)
    const confirmed = await adam.do<{ recovery_codes: string[] }>('POST', '/api/v1/account/totp/confirm', {
      code: codeNow(),
    })
    recovery = confirmed.recovery_codes
    expect(new Set(recovery).size).toBe(10)
    expect((await accountOf(adam)).totp).toMatchObject({ recovery_codes_left: 10 })
    const kept = JSON.stringify(await tocsin.sql('select * from second_factors'))
    expect(kept).not.toContain(secret)
  })

  test('is asked for after the password, and each code works once', async () => {
    const asked = await new Visitor(tocsin).signIn(ADAM)
    expect(asked.status).toBe(401)
    expect(asked.body['type']).toBe('urn:tocsin:problem:code-needed')
    expect((await new Visitor(tocsin).signIn(ADAM, PASSWORD, codeNow())).status).toBe(400)
    await tocsin.advance({ seconds: 30 })
    const code = codeNow()
    const both = await Promise.all([1, 2].map(() => new Visitor(tocsin).signIn(ADAM, PASSWORD, code)))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400])
  })

  test('is not asked for before the password: a guess learns nothing', async () => {
    expect((await new Visitor(tocsin).signIn(ADAM, 'not the password')).body['type']).toBe(
      'urn:tocsin:problem:unauthenticated',
    )
  })

  test('is replaced by a code to recover with, once, however it is typed', async () => {
    const [code = ''] = recovery
    expect((await new Visitor(tocsin).signIn(ADAM, PASSWORD, code.toUpperCase())).status).toBe(200)
    expect((await new Visitor(tocsin).signIn(ADAM, PASSWORD, code)).status).toBe(400)
    expect((await accountOf(adam)).totp).toMatchObject({ recovery_codes_left: 9 })
  })

  test('is removed with a code only', async () => {
    await tocsin.advance({ minutes: 16 })
    expect((await adam.ask('POST', '/api/v1/account/totp/remove', { code: '000000' })).status).toBe(400)
    expect((await adam.ask('POST', '/api/v1/account/totp/remove', { code: codeNow() })).status).toBe(204)
    expect((await new Visitor(tocsin).signIn(ADAM)).status).toBe(200)
  })
})
