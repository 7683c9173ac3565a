import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Delivery } from '../../api/deliveries.ts'
import { raiseCurtainWithPhones, reachedBy, type ConnectedCast } from '../world/phone-book.ts'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones()
  await cast.tocsin.apply({ people: [reachedBy('ana', cast.phones.url, { sms: 0, voice: 1, email: 2 })] })
})
afterEach(() => cast.end())

async function testOf(method: string): Promise<string> {
  const path = `/api/v1/contact-methods/${method}/test`
  return (await cast.tocsin.do<{ delivery: string }>('POST', path)).delivery
}

/** `queued@0 sent@0 …`, in seconds since it was asked for. */
async function wayOf(id: string): Promise<string> {
  const { hops, created_at: asked } = await cast.tocsin.do<Delivery>('GET', `/api/v1/deliveries/${id}`)
  return hops
    .map(({ hop, at, provider }) => `${hop}${provider ?? ''}@${(Date.parse(at) - Date.parse(asked)) / 1000}`)
    .join(' ')
}

const linkIn = (text: string) => /https?:\S+\/received/.exec(text)?.[0] ?? expect.fail(`no link: ${text}`)

test('an SMS: queued, sent, accepted, delivered, answered', async () => {
  const id = await testOf('ana-sms')
  expect(await wayOf(id)).toBe('queued@0 sent0@0 accepted@0')
  await cast.tocsin.advance({ seconds: 4 })
  const sms = cast.network.messages[0] ?? expect.fail('no SMS')
  await cast.network.reportMessage(sms, 'delivered')
  await cast.tocsin.advance({ seconds: 20 })
  const link = linkIn(sms.text)
  expect((await fetch(link)).status).toBe(200)
  expect(await wayOf(id)).toBe('queued@0 sent0@0 accepted@0 delivered@4')
  const page = await fetch(link, { method: 'POST' })
  expect(await page.text()).toContain('Thank you, it came')
  expect(await wayOf(id)).toBe('queued@0 sent0@0 accepted@0 delivered@4 answered@24')
  await cast.tocsin.advance({ seconds: 20 })
  await fetch(link, { method: 'POST' })
  expect(await wayOf(id)).toContain('answered@24')
})

test('picking up the phone is the answer of a call', async () => {
  const id = await testOf('ana-voice')
  const call = cast.network.calls[0] ?? expect.fail('no call')
  expect(call.spoken).not.toContain('http')
  await cast.tocsin.advance({ seconds: 7 })
  await cast.network.reportCall(call, 'in-progress')
  expect(await wayOf(id)).toMatch(/accepted@0 delivered@7 answered@7$/)
})

test('a mail is answered by its link', async () => {
  const id = await testOf('ana-email')
  await cast.tocsin.advance({ seconds: 30 })
  await fetch(linkIn(cast.mail.received[0]?.text ?? ''), { method: 'POST' })
  expect(await wayOf(id)).toBe('queued@0 sent0@0 accepted@0 delivered@30 answered@30')
})

test('what the first provider does not take goes through the second', async () => {
  cast.network.failNext(1, 500)
  const id = await testOf('ana-sms')
  await cast.tocsin.advance({ seconds: 15 })
  expect(await wayOf(id)).toMatch(/^queued@0 sent0@0 sent1@\d+ accepted@\d+$/)
})

test('what nobody takes says so', async () => {
  cast.network.failNext(1, 400)
  const id = await testOf('ana-sms')
  await cast.tocsin.advance({ minutes: 1 })
  expect(await wayOf(id)).toMatch(/ failed@\d+$/)
})

test('a link that was not made here answers nothing', async () => {
  await testOf('ana-sms')
  const forged = linkIn(cast.network.messages[0]?.text ?? '').replace(/.\/received$/, '_/received')
  expect((await fetch(forged, { method: 'POST' })).status).toBe(404)
  expect((await fetch(`${cast.tocsin.url}/a/x/received`)).status).toBe(404)
})

test('a delivery that is not there is not found', async () => {
  expect((await cast.tocsin.ask('GET', '/api/v1/deliveries/none')).status).toBe(404)
})
