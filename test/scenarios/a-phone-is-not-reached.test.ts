import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY } from '../world/cast.ts'
import { attempts, possibleDuplicates } from '../world/delivery-log.ts'
import { raiseCurtainWithPhones, reachedBy, type ConnectedCast } from '../world/phone-book.ts'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones()
  await cast.tocsin.apply({ people: [reachedBy('ana', cast.phones.url, { sms: 0, voice: 20 })] })
})
afterEach(() => cast.end())

const byVoiceFirst = () =>
  cast.tocsin.apply({ people: [reachedBy('ana', cast.phones.url, { voice: 0, webhook: 20 })] })

/** The only SMS so far. */
const theSms = () => cast.network.messages[0] ?? expect.fail('no SMS was sent')
const theCall = () => cast.network.calls[0] ?? expect.fail('nobody was called')

test.for([500, 429, 'reset', 'not-http', 'garbage'] as const)(
  'an SMS provider that answers with %s is followed by the second one within fifteen seconds',
  async (how) => {
    const { tocsin, network, secondNetwork } = cast
    network.failNext(1, how)
    await tocsin.event(KEY)
    await tocsin.advance({ seconds: 15 })
    expect(secondNetwork.messages).toHaveLength(1)
    const wasUnknown = typeof how === 'string'
    expect(await possibleDuplicates(tocsin)).toEqual(wasUnknown ? ['sms'] : [])
    expect(secondNetwork.messages[0]?.text.startsWith('(maybe repeated)')).toBe(wasUnknown)
  },
)

test('both providers fail, so the person is called at once', async () => {
  const { tocsin, network, secondNetwork } = cast
  network.failNext(1, 500)
  secondNetwork.failNext(1, 500)
  await tocsin.event(KEY)
  expect(await attempts(tocsin)).toEqual([
    '0 ana sms#1 refused',
    '0 ana sms#2 refused',
    '0 ana voice#1 accepted',
  ])
})

test('who was sent as many paid messages as the organisation allows is reached another way', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({
    settings: { paid_sends: { per_person_an_hour: 1 } },
    people: [reachedBy('ana', phones.url, { sms: 0, webhook: 20 })],
  })
  const trouble = async (dedupKey: string): Promise<void> => {
    await tocsin.event(KEY, { dedupKey })
    await tocsin.advance({ minutes: 1 })
    await tocsin.event(KEY, { dedupKey, action: 'resolve' })
  }
  await trouble('first')
  await trouble('second')
  await tocsin.advance({ hours: 1 })
  await trouble('third')
  expect(network.messages).toHaveLength(2)
  expect(await attempts(tocsin)).toEqual([
    '0 ana sms#1 accepted',
    '60 ana sms#1 refused',
    '60 ana webhook#1 accepted',
    '3720 ana sms#1 accepted',
  ])
})

test('a number that no provider takes is not tried again: the next channel follows', async () => {
  const { tocsin, network } = cast
  network.failNext(1, 400)
  await tocsin.event(KEY)
  expect(await attempts(tocsin)).toEqual(['0 ana sms#1 refused', '0 ana voice#1 accepted'])
})

test('an SMS without a receipt in two minutes goes through the second provider, then a call follows', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.advance({ minutes: 4 })
  expect(await attempts(tocsin)).toEqual([
    '0 ana sms#1 accepted',
    '120 ana sms#2 accepted',
    '180 ana voice#1 accepted',
  ])
  expect(await possibleDuplicates(tocsin)).toEqual(['sms'])
})

test('a receipt says that the SMS arrived, and nothing is sent twice', async () => {
  const { tocsin, network } = cast
  await tocsin.event(KEY)
  expect((await network.reportMessage(theSms(), 'delivered')).status).toBeLessThan(300)
  await tocsin.advance({ minutes: 4, seconds: 59 })
  expect(await attempts(tocsin)).toEqual(['0 ana sms#1 accepted'])
})

test('an SMS that is reported undelivered goes through the second provider at once', async () => {
  const { tocsin, network } = cast
  await tocsin.event(KEY)
  await tocsin.advance({ seconds: 9 })
  await network.reportMessage(theSms(), 'undelivered', '30003')
  await tocsin.settle()
  expect(await attempts(tocsin)).toEqual(['0 ana sms#1 accepted', '9 ana sms#2 accepted'])
})

test('a failure that is reported twice, and late, starts nothing twice', async () => {
  const { tocsin, network, secondNetwork } = cast
  await tocsin.event(KEY)
  const sms = theSms()
  for (let times = 0; times < 3; times += 1) await network.reportMessage(sms, 'failed', '30005')
  await tocsin.settle()
  await network.reportMessage(sms, 'failed', '30005')
  await tocsin.advance({ seconds: 30 })
  expect(secondNetwork.messages).toHaveLength(1)
  expect(secondNetwork.calls).toEqual([])
  expect(network.received).toHaveLength(1)
})

test('a call that a voice mailbox picks up is no answer: the next provider and the next channel follow', async () => {
  const { tocsin, phones, network } = cast
  await byVoiceFirst()
  await tocsin.event(KEY)
  await network.reportCall(theCall(), 'in-progress', 'machine_start')
  await network.reportCall(theCall(), 'completed')
  await tocsin.advance({ minutes: 3 })
  expect(await attempts(tocsin)).toEqual([
    '0 ana voice#1 accepted',
    '120 ana voice#2 accepted',
    '180 ana webhook#1 accepted',
  ])
  expect(phones.received).toHaveLength(1)
})

test('a line that is busy is called through the second provider at once', async () => {
  const { tocsin, network, secondNetwork } = cast
  await byVoiceFirst()
  await tocsin.event(KEY)
  await network.reportCall(theCall(), 'busy')
  await tocsin.settle()
  expect(secondNetwork.calls).toHaveLength(1)
})

test('a receipt that comes after the incident was acknowledged sends nothing more', async () => {
  const { tocsin, network } = cast
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await network.reportMessage(theSms(), 'undelivered', '30003')
  await tocsin.advance({ hours: 1 })
  expect(await attempts(tocsin)).toEqual(['0 ana sms#1 accepted'])
})

test('with a forged signature a status is refused and changes nothing', async () => {
  const { tocsin, network, secondNetwork } = cast
  await tocsin.event(KEY)
  const { statusUrl, sid } = theSms()
  const form = { MessageSid: sid, MessageStatus: 'failed' }
  expect((await network.post(statusUrl ?? '', form, 'Zm9yZ2Vk')).status).toBe(403)
  await tocsin.advance({ seconds: 30 })
  expect(secondNetwork.received).toEqual([])
})
