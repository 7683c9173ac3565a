import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, rung } from '../world/cast.ts'
import { raiseCurtainWithPhones, reachedBy, type ConnectedCast } from '../world/phone-book.ts'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones()
})
afterEach(() => cast.end())

const press = (link: string | undefined) =>
  cast.tocsin.ask('POST', link ?? expect.fail('no link'), undefined, { token: null })
const open = (link: string | undefined) =>
  cast.tocsin.ask('GET', link ?? expect.fail('no link'), undefined, { token: null })
const firstPage = () => cast.phones.received[0]?.body ?? expect.fail('nobody was paged')

test('the link of a page acknowledges without a session', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  expect((await press(firstPage().acknowledge_url)).status).toBeLessThan(400)
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana')
  expect((await tocsin.timeline()).find(({ event }) => event === 'acknowledged')?.actor).toEqual({
    kind: 'person',
    id: 'ana',
    via: 'link',
  })
})

test('looking at a link changes nothing, since mail scanners press links', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  const { acknowledge_url: acknowledge, escalate_url: escalate } = firstPage()
  expect((await open(acknowledge)).status).toBe(200)
  expect((await open(escalate)).status).toBe(200)
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ status: 'detected' })
})

test('the same link pressed twice is harmless', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  const link = firstPage().acknowledge_url
  const answers = await Promise.all([press(link), press(link)])
  expect(answers.every(({ status }) => status < 400)).toBe(true)
  expect((await tocsin.story()).match(/acknowledged/g)).toHaveLength(1)
})

test('the escalate link pages the next step at once, pressed twice only one step further', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  const link = firstPage().escalate_url
  await press(link)
  await press(link)
  expect(rung(cast)).toBe('ana bo')
  await tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('ana bo lea')
})

test('a link whose signature was changed answers nothing', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  const forged = firstPage().acknowledge_url?.replace(/\.([\w-]{4})/, '.AAAA')
  expect((await press(forged)).status).toBe(404)
  expect(await tocsin.incident()).toMatchObject({ status: 'detected' })
})

test('a link that is pressed after the resolution says that it is over, and re-opens nothing', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.event(KEY, { action: 'resolve' })
  const { acknowledge_url: acknowledge, escalate_url: escalate } = firstPage()
  await press(acknowledge)
  await press(escalate)
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved' })
})

test('a link works for thirty days', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.do('POST', '/api/v1/incidents/INC-1/updates', { status: 'investigating' })
  await tocsin.advance({ days: 30, seconds: 1 })
  expect((await open(firstPage().acknowledge_url)).status).toBe(410)
})

test('a page by mail carries a link that acknowledges', async () => {
  const { tocsin, phones, mail } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { email: 0 })] })
  await tocsin.event(KEY)
  const [received] = mail.received
  expect(received?.subject).toContain('INC-1')
  const [link] = /http\S+\/acknowledge/.exec(received?.text ?? '') ?? []
  await press(link)
  expect(await tocsin.incident()).toMatchObject({ status: 'acknowledged' })
})

test('a mail server that says "later" is asked again, and one that says "never" is not', async () => {
  const { tocsin, phones, mail } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { email: 0, webhook: 4 })] })
  mail.refuseNext(1, 451)
  await tocsin.event(KEY, { dedupKey: 'later' })
  await tocsin.advance({ seconds: 5 })
  expect(mail.received).toHaveLength(1)
  await tocsin.event(KEY, { dedupKey: 'later', action: 'resolve' })
  await tocsin.advance({ minutes: 2 })
  mail.refuseNext(1, 550)
  await tocsin.event(KEY, { dedupKey: 'never' })
  expect(rung(cast)).toBe('ana')
  expect(mail.received).toHaveLength(1)
})

test('whoever reads an address that is nobody’s can acknowledge by its link', async () => {
  const { tocsin, phones } = cast
  await tocsin.apply({
    escalation_policies: [
      {
        id: 'web',
        name: 'Web',
        team: 'web',
        steps: [{ wait_minutes: 5, targets: [{ webhook: `${phones.url}/wall` }] }],
      },
    ],
  })
  await tocsin.event(KEY)
  await press(firstPage().acknowledge_url)
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('wall')
})
