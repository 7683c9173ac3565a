import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Confirmed } from '../../api/readiness.ts'
import { person } from '../world/cast.ts'
import { raiseCurtainWithPhones, reachedBy, type ConnectedCast } from '../world/phone-book.ts'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones()
  await cast.tocsin.apply({
    people: [reachedBy('ana', cast.phones.url, { sms: 0, voice: 1, email: 2, webhook: 3 })],
  })
})
afterEach(() => cast.end())

const begin = (method = 'ana-sms') => cast.tocsin.ask('POST', `/api/v1/contact-methods/${method}/verify`, {})

const confirm = (code: string, method = 'ana-sms') =>
  cast.tocsin.do<Confirmed>('POST', `/api/v1/contact-methods/${method}/verify/code`, { code })

async function isVerified(method = 'ana-sms'): Promise<boolean> {
  return (await cast.tocsin.do<{ verified: boolean }>('GET', `/api/v1/contact-methods/${method}`)).verified
}

const digitsIn = (text: string) =>
  /\d{6}/.exec(text.replaceAll(', ', ''))?.[0] ?? expect.fail(`no code: ${text}`)

/** A code that is not the given one. */
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000')

const arrived: Record<string, () => string> = {
  'ana-sms': () => cast.network.messages.at(-1)?.text ?? '',
  'ana-voice': () => cast.network.calls.at(-1)?.spoken ?? '',
  'ana-email': () => cast.mail.received.at(-1)?.text ?? '',
  'ana-webhook': () => cast.phones.received.at(-1)?.body.text ?? '',
}

test.each(Object.keys(arrived))('%s is verified with the code that came there', async (method) => {
  expect((await begin(method)).status).toBe(202)
  const code = digitsIn(arrived[method]?.() ?? '')
  expect(await isVerified(method)).toBe(false)
  expect(await confirm(code, method)).toEqual({ verified: true, because: null, tries_left: 0 })
  expect(await isVerified(method)).toBe(true)
  expect(await confirm(code, method)).toMatchObject({ verified: false, because: 'no-code' })
  expect((await begin(method)).status).toBe(409)
})

test('a call says the code digit by digit, and twice', async () => {
  await begin('ana-voice')
  expect(cast.network.calls[0]?.spoken).toMatch(/Your code is (\d(?:, \d){5})\. Once more: \1\./)
})

test('the code is nowhere to be read where it is kept', async () => {
  await begin()
  const code = digitsIn(arrived['ana-sms']?.() ?? '')
  const kept = await cast.tocsin.sql(`select deliveries::text from deliveries
    union all select verification_codes::text from verification_codes union all select jobs::text from jobs
    union all select audit_log::text from audit_log`)
  expect(JSON.stringify(kept)).not.toContain(code)
  const log = await cast.tocsin.do('GET', '/api/v1/deliveries')
  expect(JSON.stringify(log)).not.toContain(code)
})

test('a wrong code costs a try, and the fifth is the last', async () => {
  await begin()
  const code = digitsIn(arrived['ana-sms']?.() ?? '')
  for (const left of [4, 3, 2, 1, 0]) {
    expect(await confirm(otherThan(code))).toEqual({
      verified: false,
      because: 'wrong-code',
      tries_left: left,
    })
  }
  expect(await confirm(code)).toMatchObject({ verified: false, because: 'no-tries-left' })
})

test('a code ends after ten minutes', async () => {
  await begin()
  await cast.tocsin.advance({ minutes: 10 })
  const code = digitsIn(arrived['ana-sms']?.() ?? '')
  expect(await confirm(code)).toMatchObject({ verified: false, because: 'expired' })
})

test('a later code replaces the one before, and comes a minute later at the soonest', async () => {
  await begin()
  const first = digitsIn(arrived['ana-sms']?.() ?? '')
  expect((await begin()).status).toBe(429)
  await cast.tocsin.advance({ minutes: 1 })
  await begin()
  const second = digitsIn(cast.network.messages.at(-1)?.text ?? '')
  if (first !== second) expect(await confirm(first)).toMatchObject({ because: 'wrong-code' })
  expect(await confirm(second)).toMatchObject({ verified: true })
})

test('ten messages an hour are the most that a number gets', async () => {
  for (let time = 0; time < 10; time += 1) {
    expect((await begin('ana-email')).status).toBe(202)
    await cast.tocsin.advance({ minutes: 2 })
  }
  expect((await begin('ana-email')).status).toBe(429)
})

test('a code for the address of before does not verify the new one', async () => {
  await begin()
  const code = digitsIn(arrived['ana-sms']?.() ?? '')
  await cast.tocsin.do('PATCH', '/api/v1/contact-methods/ana-sms', { number: '+351910000099' })
  expect(await confirm(code)).toMatchObject({ verified: false, because: 'address-changed' })
})

test('a new address has to be verified again', async () => {
  await begin()
  await confirm(digitsIn(arrived['ana-sms']?.() ?? ''))
  await cast.tocsin.do('PATCH', '/api/v1/contact-methods/ana-sms', { bundle: false })
  expect(await isVerified()).toBe(true)
  await cast.tocsin.do('PATCH', '/api/v1/contact-methods/ana-sms', { number: '+351910000099' })
  expect(await isVerified()).toBe(false)
})

test('nobody verifies a method of another', async () => {
  await cast.tocsin.apply({ people: [person('bo', cast.phones.url, { teams: ['web'] })] })
  const { token } = await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', {
    name: 'bo',
    role: 'responder',
    person: 'bo',
  })
  for (const path of ['verify', 'verify/code']) {
    const answer = await cast.tocsin.ask(
      'POST',
      `/api/v1/contact-methods/ana-sms/${path}`,
      { ...(path === 'verify/code' && { code: '123456' }) },
      { token },
    )
    expect(answer.status).toBe(403)
  }
  expect(cast.network.messages).toEqual([])
})

test.each(['12345', '1234567', 'abcdef', ''])('%j is no code', async (code) => {
  await begin()
  const path = '/api/v1/contact-methods/ana-sms/verify/code'
  expect((await cast.tocsin.ask('POST', path, { code })).status).toBe(400)
})

test('a provider that fails is followed by the second one, with the same code', async () => {
  cast.network.failNext(1, 500)
  await begin()
  await cast.tocsin.advance({ seconds: 15 })
  expect(cast.network.messages).toEqual([])
  expect(await confirm(digitsIn(cast.secondNetwork.messages[0]?.text ?? ''))).toMatchObject({
    verified: true,
  })
})
