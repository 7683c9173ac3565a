import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, rung } from '../world/cast.ts'
import { attempts, possibleDuplicates } from '../world/delivery-log.ts'
import { raiseCurtainWithPhones, reachedBy, type ConnectedCast } from '../world/phone-book.ts'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones()
})
afterEach(() => cast.end())

test('a webhook that answers 500 is tried again within seconds, with the same idempotency key', async () => {
  const { tocsin, phones } = cast
  phones.failNext(1, 500)
  await tocsin.event(KEY)
  expect(rung(cast)).toBe('')
  await tocsin.advance({ seconds: 10 })
  expect(rung(cast)).toBe('ana')
  expect(await attempts(tocsin)).toEqual(['0 ana webhook#1 refused', '2 ana webhook#1 accepted'])
  const [delivery] = await tocsin.sql<{ id: string }>('select id from deliveries')
  expect(phones.received[0]?.idempotencyKey).toBe(delivery?.id)
  expect(phones.received[0]?.body.possible_duplicate).toBeUndefined()
})

test('a webhook that answers 429 is tried again when its Retry-After is over', async () => {
  const { tocsin, phones } = cast
  phones.failNext(2, 429)
  await tocsin.event(KEY)
  await tocsin.advance({ seconds: 5 })
  expect(await attempts(tocsin)).toEqual([
    '0 ana webhook#1 refused',
    '2 ana webhook#1 refused',
    '4 ana webhook#1 accepted',
  ])
})

test('a webhook that keeps failing gives way to the next channel within fifteen seconds', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { webhook: 0, sms: 4 })] })
  phones.failNext(9, 503)
  await tocsin.event(KEY)
  await tocsin.advance({ seconds: 15 })
  expect(network.messages).toHaveLength(1)
  expect(await tocsin.story()).toContain('channel-failed')
  await tocsin.advance({ minutes: 4 })
  expect(network.messages).toHaveLength(1)
})

test('a webhook that refuses for good is not asked twice', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { webhook: 0, sms: 4 })] })
  phones.failNext(1, 410)
  await tocsin.event(KEY)
  expect(await attempts(tocsin)).toEqual(['0 ana webhook#1 refused', '0 ana sms#1 accepted'])
  expect(network.messages).toHaveLength(1)
})

test('an answer that is no HTTP is an unknown outcome: sent again, and flagged as a possible duplicate', async () => {
  const { tocsin, phones } = cast
  phones.failNext(1, 'not-http')
  await tocsin.event(KEY)
  await tocsin.advance({ seconds: 10 })
  expect(await attempts(tocsin)).toEqual(['0 ana webhook#1 unknown', '2 ana webhook#1 accepted'])
  expect(phones.received[0]?.body.possible_duplicate).toBe(true)
  expect(await possibleDuplicates(tocsin)).toEqual(['webhook'])
})

test('a connection that is reset after the request left is an unknown outcome, too', async () => {
  const { tocsin, phones } = cast
  phones.failNext(1, 'reset')
  await tocsin.event(KEY)
  await tocsin.advance({ seconds: 10 })
  expect(phones.received.map(({ body }) => body.possible_duplicate)).toEqual([true])
})

test('a webhook that takes the page and never answers is sent it again, flagged, with the same key', async () => {
  const { tocsin, phones } = cast
  phones.failNext(1, 'take-then-hang')
  await tocsin.event(KEY)
  await tocsin.advance({ seconds: 10 })
  const [first, second] = phones.received
  expect(phones.received).toHaveLength(2)
  expect(second?.idempotencyKey).toBe(first?.idempotencyKey)
  expect([first, second].map((webhook) => webhook?.body.possible_duplicate)).toEqual([undefined, true])
})

test('all channels of a person fail: the step moves on at once and the incident says that nobody was reached', async () => {
  const { tocsin, phones } = cast
  phones.failNext(3, 500)
  await tocsin.event(KEY)
  await tocsin.advance({ seconds: 10 })
  expect(rung(cast)).toBe('bo')
  expect((await tocsin.timeline()).find(({ event }) => event === 'nobody-reached')).toMatchObject({
    details: { people: ['ana'], round: 0, step: 0 },
  })
  await tocsin.advance({ minutes: 9 })
  expect(rung(cast)).toBe('bo')
  await tocsin.advance({ minutes: 1 })
  expect(rung(cast)).toBe('bo lea')
})

test('a step is not left while one of its people may still be reached', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({
    people: [reachedBy('ana', phones.url, { sms: 0 })],
    escalation_policies: [
      {
        id: 'web',
        name: 'Web',
        team: 'web',
        steps: [
          { wait_minutes: 5, targets: [{ person: 'ana' }, { person: 'bo' }] },
          { wait_minutes: 5, targets: [{ person: 'lea' }] },
        ],
      },
    ],
  })
  phones.failNext(3, 500)
  await tocsin.event(KEY)
  await tocsin.advance({ minutes: 2 })
  expect(network.messages).toHaveLength(1)
  expect(rung(cast)).toBe('')
})

test('when the last step fails altogether, the catch-all is paged at once', async () => {
  const { tocsin, phones } = cast
  await tocsin.apply({
    escalation_policies: [
      { id: 'web', name: 'Web', team: 'web', steps: [{ wait_minutes: 30, targets: [{ person: 'ana' }] }] },
    ],
  })
  phones.failNext(3, 500)
  await tocsin.event(KEY)
  await tocsin.advance({ seconds: 10 })
  expect(rung(cast)).toBe('adam')
})

test('an acknowledgement stops the retries of a page that failed', async () => {
  const { tocsin, phones } = cast
  phones.failNext(1, 500)
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('')
})
