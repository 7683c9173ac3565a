import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, rung } from '../world/cast.ts'
import { numberOf, raiseCurtainWithPhones, reachedBy, type ConnectedCast } from '../world/phone-book.ts'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones()
})
afterEach(() => cast.end())

const reachAna = (minutes: Parameters<typeof reachedBy>[2]) =>
  cast.tocsin.apply({ people: [reachedBy('ana', cast.phones.url, minutes)] })

const theCall = () => cast.network.calls[0] ?? expect.fail('nobody was called')

async function writeBack(text: string, from = numberOf('ana')): Promise<{ status: number; answer: string }> {
  const url = `${cast.tocsin.url}/twilio/sms`
  const response = await cast.network.sendSms(url, { from, to: '+15005550006', text })
  const answer = await response.text()
  await cast.tocsin.settle()
  return { status: response.status, answer }
}

async function press(key: string): Promise<string> {
  const response = await cast.network.pressKey(theCall(), key)
  await cast.tocsin.settle()
  return await response.text()
}

test('key 1 acknowledges, and the timeline names who pressed it', async () => {
  const { tocsin } = cast
  await reachAna({ voice: 0 })
  await tocsin.event(KEY)
  expect(await press('1')).toContain('Acknowledged: INC-1')
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('')
  expect((await tocsin.timeline()).find(({ event }) => event === 'acknowledged')?.actor).toEqual({
    kind: 'person',
    id: 'ana',
    via: 'voice',
  })
})

test('key 2 escalates: the next step is paged at once', async () => {
  const { tocsin } = cast
  await reachAna({ voice: 0 })
  await tocsin.event(KEY)
  expect(await press('2')).toContain('Escalated')
  expect(rung(cast)).toBe('bo')
  await press('2')
  expect(rung(cast)).toBe('bo')
  await tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('bo lea')
})

test('another key is no answer: the call asks again, then other ways and other people follow', async () => {
  const { tocsin } = cast
  await reachAna({ voice: 0 })
  await tocsin.event(KEY)
  expect(await press('7')).toContain('<Gather')
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana bo')
})

test('a call that was picked up and answered by key is over, and no other channel follows', async () => {
  const { tocsin, network, secondNetwork } = cast
  await reachAna({ voice: 0, sms: 10 })
  await tocsin.event(KEY)
  await network.reportCall(theCall(), 'in-progress')
  await press('1')
  await network.reportCall(theCall(), 'completed')
  await tocsin.advance({ hours: 1 })
  expect(network.received).toHaveLength(1)
  expect(secondNetwork.received).toEqual([])
})

test('an SMS "ack" acknowledges every incident of the last message to that number, and no other', async () => {
  const { tocsin, network } = cast
  await reachAna({ sms: 0 })
  for (const dedupKey of ['one', 'two', 'three']) await tocsin.event(KEY, { dedupKey })
  await tocsin.advance({ seconds: 30 })
  expect(network.messages).toHaveLength(2)
  expect((await writeBack('Ack, on my way')).answer).toContain('Acknowledged: INC-2, INC-3')
  const states = (await tocsin.incidents()).map(({ id, status }) => `${id} ${status}`)
  expect(states.toSorted()).toEqual(['INC-1 detected', 'INC-2 acknowledged', 'INC-3 acknowledged'])
})

test('an SMS "esc" escalates', async () => {
  const { tocsin } = cast
  await reachAna({ sms: 0 })
  await tocsin.event(KEY)
  await writeBack('esc')
  expect(rung(cast)).toBe('bo')
})

test('an SMS that says something else is answered with what can be said, and changes nothing', async () => {
  const { tocsin } = cast
  await reachAna({ sms: 0 })
  await tocsin.event(KEY)
  expect((await writeBack('what?')).answer).toContain('Reply ACK')
  expect(await tocsin.incident()).toMatchObject({ status: 'detected' })
})

test('an SMS from a stranger changes nothing', async () => {
  const { tocsin } = cast
  await reachAna({ sms: 0 })
  await tocsin.event(KEY)
  const { status, answer } = await writeBack('ack', '+15550199')
  expect(status).toBe(200)
  expect(answer).toContain('nothing to answer')
  expect(answer).not.toContain('INC-')
  expect(await tocsin.incident()).toMatchObject({ status: 'detected' })
})

test('an SMS or a key with a forged signature is refused', async () => {
  const { tocsin, network } = cast
  await reachAna({ sms: 0, voice: 0 })
  await tocsin.event(KEY)
  const form = { MessageSid: 'SM1', From: numberOf('ana'), To: '+15005550006', Body: 'ack' }
  expect((await network.post(`${tocsin.url}/twilio/sms`, form, 'Zm9yZ2Vk')).status).toBe(403)
  const key = { CallSid: theCall().sid, Digits: '1' }
  expect((await network.post(theCall().keyUrl ?? '', key, 'Zm9yZ2Vk')).status).toBe(403)
  expect(await tocsin.incident()).toMatchObject({ status: 'detected' })
})

test('an SMS that the vendor delivers to us twice acts once', async () => {
  const { tocsin, network } = cast
  await reachAna({ sms: 0 })
  await tocsin.event(KEY)
  const form = { MessageSid: 'SMtwice', From: numberOf('ana'), To: '+15005550006', Body: 'esc' }
  const url = `${tocsin.url}/twilio/sms`
  const answers = [await network.post(url, form), await network.post(url, form)]
  await tocsin.settle()
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(rung(cast)).toBe('bo')
})
