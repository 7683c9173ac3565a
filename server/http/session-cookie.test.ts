import { describe, expect, test } from 'vitest'
import { endedCookie, sessionCookie, sessionIn } from './session-cookie.ts'

const PLAIN = 'http://127.0.0.1:8080'
const ENCRYPTED = 'https://tocsin.example.com'

test('over TLS the cookie is bound to the host, and no script reads it', () => {
  expect(sessionCookie('abc', ENCRYPTED)).toBe(
    '__Host-tocsin-session=abc; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure',
  )
})

test('on the machine itself it needs no TLS', () => {
  expect(sessionCookie('abc', PLAIN)).toMatch(/^tocsin-session=abc; .*SameSite=Lax$/)
})

test('signing out takes it away', () => {
  expect(endedCookie(PLAIN)).toContain('tocsin-session=; Path=/; Max-Age=0;')
})

describe('of the cookies of a request', () => {
  test.each([
    ['there are none', undefined, PLAIN, null],
    ['the session is found among others', 'a=1; tocsin-session=abc;b=2', PLAIN, 'abc'],
    ['one of a similar name is another', 'x-tocsin-session=abc', PLAIN, null],
    ['an empty one is none', 'tocsin-session=', PLAIN, null],
    ['over TLS only the bound one counts', 'tocsin-session=abc', ENCRYPTED, null],
    ['which is this', '__Host-tocsin-session=abc', ENCRYPTED, 'abc'],
  ])('%s', (_claim, cookies, url, secret) => {
    expect(sessionIn(cookies, url)).toBe(secret)
  })
})
