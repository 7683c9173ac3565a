import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, person, removeMethod, rung } from '../world/cast.ts'
import { raiseCurtainWithPhones, reachedBy, type ConnectedCast } from '../world/phone-book.ts'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones()
})
afterEach(() => cast.end())

test('a policy that is edited while it is walked does not change the walk; the next incident takes the new one', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.apply({
    escalation_policies: [
      { id: 'web', name: 'Web', team: 'web', steps: [{ wait_minutes: 1, targets: [{ person: 'lea' }] }] },
    ],
  })
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana bo')
  await tocsin.event(KEY, { dedupKey: 'another' })
  expect(rung(cast)).toBe('ana bo lea')
})

test('a policy that is removed while it is walked is walked to its end', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.do('PATCH', '/api/v1/services/shop', { escalation_policy: null })
  await tocsin.do('DELETE', '/api/v1/escalation-policies/web')
  await tocsin.advance({ minutes: 15 })
  expect(rung(cast)).toBe('ana bo lea')
})

test('a person who is deleted before their step is skipped, and the catch-all is paged', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.apply({
    escalation_policies: [
      { id: 'web', name: 'Web', team: 'web', steps: [{ wait_minutes: 1, targets: [{ person: 'lea' }] }] },
    ],
  })
  await tocsin.do('DELETE', '/api/v1/people/bo')
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast).split(' ').toSorted()).toEqual(['adam', 'ana', 'lea'])
  expect(await tocsin.story()).toContain('nobody-to-page')
})

test('a new address of a contact method is used by pages that were planned before', async () => {
  const { tocsin, phones } = cast
  const later = [{ after_minutes: 2, via: 'ana-hook' }]
  await tocsin.apply({
    people: [person('ana', phones.url, { teams: ['web'], notification_rules: { high: later, low: later } })],
  })
  await tocsin.event(KEY)
  await tocsin.apply({
    people: [
      person('ana', `${phones.url}/new`, { teams: ['web'], notification_rules: { high: later, low: later } }),
    ],
  })
  await tocsin.advance({ minutes: 2 })
  expect(rung(cast)).toBe('new/ana')
})

test('a service that is deleted while its incident pages is paged for nevertheless', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.do('DELETE', '/api/v1/services/shop')
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana bo')
})

test('a contact method that is removed before its turn is skipped, and the next one is tried at once', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { voice: 1, webhook: 3 })] })
  await tocsin.event(KEY)
  await removeMethod(cast, 'ana', 'ana-voice')
  await tocsin.advance({ seconds: 60 })
  expect(network.received).toEqual([])
  expect(phones.received.map(({ path }) => path)).toEqual(['/ana'])
  expect(await tocsin.story()).toContain('channel-failed')
})

test('a person who is deleted between their call and their SMS hears nothing more, and the walk goes on', async () => {
  const { tocsin, phones, network } = cast
  const step = { wait_minutes: 5, targets: [{ person: 'ana' }] }
  const next = { wait_minutes: 5, targets: [{ person: 'bo' }] }
  await tocsin.apply({
    people: [reachedBy('ana', phones.url, { webhook: 0, sms: 2 })],
    escalation_policies: [{ id: 'web', name: 'Web', team: 'web', steps: [step, next] }],
  })
  await tocsin.event(KEY)
  await tocsin.apply({
    escalation_policies: [{ id: 'web', name: 'Web', team: 'web', steps: [next] }],
    schedules: [{ id: 'primary', name: 'Primary', time_zone: 'Europe/Lisbon', team: 'web', layers: [] }],
  })
  await tocsin.do('DELETE', '/api/v1/people/ana')
  await tocsin.advance({ minutes: 5 })
  expect(network.received).toEqual([])
  expect(phones.received.map(({ path }) => path)).toEqual(['/ana', '/bo'])
})
