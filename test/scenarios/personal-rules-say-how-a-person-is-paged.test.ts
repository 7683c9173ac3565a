import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY } from '../world/cast.ts'
import { attempts } from '../world/delivery-log.ts'
import { numberOf, raiseCurtainWithPhones, reachedBy, type ConnectedCast } from '../world/phone-book.ts'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones()
})
afterEach(() => cast.end())

const pushThenCallThenSms = { webhook: 0, voice: 1, sms: 2 }

test('a push at once, a call after a minute, an SMS after two, all within the first step', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, pushThenCallThenSms)] })
  await tocsin.event(KEY)
  await tocsin.advance({ minutes: 2 })
  expect(await attempts(tocsin)).toEqual([
    '0 ana webhook#1 accepted',
    '60 ana voice#1 accepted',
    '120 ana sms#1 accepted',
  ])
  expect(network.calls[0]).toMatchObject({ to: numberOf('ana') })
  expect(network.calls[0]?.spoken).toMatch(/SEV1 on shop: Disk full on db-1\. Press 1 to acknowledge/)
  expect(network.messages[0]?.text).toMatch(/INC-1 SEV1 shop: Disk full on db-1 http.*Reply ACK/s)
})

test('who acknowledges after half a minute is neither called nor sent an SMS', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, pushThenCallThenSms)] })
  await tocsin.event(KEY)
  await tocsin.advance({ seconds: 30 })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.advance({ hours: 1 })
  expect(phones.received).toHaveLength(1)
  expect(network.received).toEqual([])
})

test('somebody else’s acknowledgement stops the delayed channels of everybody', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({
    people: [
      reachedBy('ana', phones.url, pushThenCallThenSms),
      reachedBy('bo', phones.url, pushThenCallThenSms),
    ],
    escalation_policies: [
      {
        id: 'web',
        name: 'Web',
        team: 'web',
        steps: [{ wait_minutes: 30, targets: [{ person: 'ana' }, { person: 'bo' }] }],
      },
    ],
  })
  await tocsin.event(KEY)
  await tocsin.advance({ seconds: 90 })
  expect(network.calls.map(({ to }) => to).toSorted()).toEqual([numberOf('ana'), numberOf('bo')])
  await network.pressKey(network.calls[0] ?? (await network.waitForCall(() => true)), '1')
  await tocsin.advance({ hours: 1 })
  expect(network.messages).toEqual([])
})

test('a source that resolves before the first delay is over spares the person altogether', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { webhook: 3, sms: 5 })] })
  await tocsin.event(KEY)
  await tocsin.advance({ minutes: 2 })
  await tocsin.event(KEY, { action: 'resolve' })
  await tocsin.advance({ hours: 1 })
  expect(phones.received).toEqual([])
  expect(network.received).toEqual([])
})

test('a warning is of low urgency and goes by the rules for it', async () => {
  const { tocsin, phones, network, mail } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { voice: 0 }, { email: 0 })] })
  await tocsin.event(KEY, { severity: 'warning' })
  expect(await tocsin.incident()).toMatchObject({ severity: 'SEV3', urgency: 'low' })
  expect(mail.received.map(({ to }) => to)).toEqual([['ana@example.com']])
  await tocsin.advance({ minutes: 4 })
  expect(network.received).toEqual([])
})

test('a severity that is raised pages again by the rules for high urgency', async () => {
  const { tocsin, phones, network, mail } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { voice: 0 }, { email: 0 })] })
  await tocsin.event(KEY, { severity: 'warning' })
  await tocsin.advance({ minutes: 1 })
  await tocsin.event(KEY, { severity: 'critical' })
  expect(await tocsin.incident()).toMatchObject({ severity: 'SEV1', urgency: 'high', alert_count: 1 })
  expect(mail.received).toHaveLength(1)
  expect(network.calls.map(({ to }) => to)).toEqual([numberOf('ana')])
})

test('a severity that is raised after the acknowledgement does not wake whoever answered', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { voice: 0 }, { email: 0 })] })
  await tocsin.event(KEY, { severity: 'warning' })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.do('POST', '/api/v1/incidents/INC-1/severity', { severity: 'SEV1', reason: 'It spreads.' })
  await tocsin.advance({ hours: 1 })
  expect(network.received).toEqual([])
  expect(phones.received).toEqual([])
})

test('an alert that was only to know pages from the first step once it is critical', async () => {
  const { tocsin, phones } = cast
  await tocsin.event(KEY, { severity: 'info' })
  await tocsin.advance({ minutes: 10 })
  expect(phones.received).toEqual([])
  expect(await tocsin.incident()).toMatchObject({ status: 'detected', urgency: null, paging: null })
  expect(await tocsin.story()).toContain('pages-nobody')
  await tocsin.event(KEY, { severity: 'critical' })
  expect(phones.received.map(({ path }) => path)).toEqual(['/ana'])
})

test('a severity that is lowered to one that pages nobody ends the paging', async () => {
  const { tocsin, phones } = cast
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/severity', { severity: 'SEV4', reason: 'A false start.' })
  await tocsin.advance({ hours: 1 })
  expect(phones.received.map(({ path }) => path)).toEqual(['/ana'])
  expect(await tocsin.incident()).toMatchObject({ urgency: null, status: 'detected' })
})
