import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallOrganisation } from '../world/cast.ts'
import { Tocsin } from '../world/tocsin.ts'
import { setUpAs, Visitor } from '../world/visitor.ts'

let tocsin: Tocsin
let adam: Visitor

beforeAll(async () => {
  tocsin = await Tocsin.start()
  await tocsin.apply(smallOrganisation('http://127.0.0.1:9'))
  adam = await setUpAs(tocsin, 'Adam', 'adam@example.com')
})
afterAll(async () => await tocsin.stop())

type Begun = { device_code: string; user_code: string; verification_url: string }

const terminal = () => new Visitor(tocsin)
const begin = () => terminal().do<Begun>('POST', '/api/v1/device-logins', { name: 'tocsin on wren' })
const take = ({ device_code }: Begun) =>
  terminal().ask<{ state: string; token: string }>('POST', '/api/v1/device-logins/token', { device_code })
const answer = ({ user_code }: Begun, allow: boolean) =>
  adam.ask('POST', '/api/v1/device-logins/answer', { user_code, allow })
const guess = (user_code: string) => adam.ask('POST', '/api/v1/device-logins/look', { user_code })

test('a command line gets a token when somebody lets it in, once', async () => {
  const begun = await begin()
  expect(begun.verification_url).toContain(`/device?code=${begun.user_code}`)
  expect((await take(begun)).body).toEqual({ state: 'waiting' })
  const typed = begun.user_code.toLowerCase().replace('-', ' ')
  const look = await adam.do('POST', '/api/v1/device-logins/look', { user_code: typed })
  expect(look).toMatchObject({ name: 'tocsin on wren', ip: '127.0.0.1', grants: { role: 'admin', days: 90 } })
  expect((await answer(begun, true)).status).toBe(204)
  const { body } = await take(begun)
  expect(body).toMatchObject({ state: 'confirmed', person: 'adam' })
  const me = await tocsin.ask('GET', '/api/v1/session', undefined, { token: body.token })
  expect(me.body).toMatchObject({ person: { id: 'adam' }, role: 'admin' })
  expect((await take(begun)).status).toBe(404)
})

test('one that is turned away gets nothing', async () => {
  const begun = await begin()
  await answer(begun, false)
  expect((await answer(begun, true)).status).toBe(404)
  expect((await take(begun)).status).toBe(403)
  expect((await take(begun)).status).toBe(404)
})

test('one that nobody answers ends after ten minutes', async () => {
  const begun = await begin()
  await tocsin.advance({ minutes: 10 })
  expect((await answer(begun, true)).status).toBe(404)
  expect((await take(begun)).status).toBe(404)
})

test('codes are not guessed', async () => {
  const statuses: number[] = []
  for (const letter of 'BCDFGH') statuses.push((await guess(letter.repeat(8))).status)
  expect(statuses.at(0)).toBe(404)
  expect(statuses.at(-1)).toBe(429)
})

test('a token does not let others in', async () => {
  const begun = await begin()
  const allow = await tocsin.ask('POST', '/api/v1/device-logins/answer', {
    user_code: begun.user_code,
    allow: true,
  })
  expect(allow.status).toBe(409)
})
