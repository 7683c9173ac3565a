import { afterEach, beforeEach, expect, test } from 'vitest'
import { after } from '../../domain/time/instant.ts'
import { KEY, person, raiseCurtain, removeMethod, rung, type Cast } from '../world/cast.ts'
import { deliveries } from '../world/delivery-log.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

test('after hours without a running node the walk goes on where it stopped, one step at a time', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  tocsin.clock.set(after(tocsin.clock.now(), { hours: 3 }))
  await tocsin.settle()
  expect(rung(cast)).toBe('ana bo')
  await tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('ana bo lea')
})

test('waits of fractions of a minute are kept to the second', async () => {
  const { tocsin } = cast
  const steps = [
    { wait_minutes: 0.05, targets: [{ person: 'ana' }] },
    { wait_minutes: 0.05, targets: [{ person: 'bo' }] },
  ]
  await tocsin.apply({ escalation_policies: [{ id: 'web', name: 'Web', team: 'web', steps }] })
  await tocsin.event(KEY)
  await tocsin.advance({ milliseconds: 2999 })
  expect(rung(cast)).toBe('ana')
  await tocsin.advance({ milliseconds: 1 })
  expect(rung(cast)).toBe('ana bo')
})

test('another severity scheme names the levels, and pages alike', async () => {
  const { tocsin } = cast
  await tocsin.apply({ settings: { severity_scheme: 'P1-4' } })
  await tocsin.event(KEY)
  await tocsin.event(KEY, { dedupKey: 'only to know', severity: 'info' })
  expect((await tocsin.incidents()).map(({ severity, urgency }) => [severity, urgency])).toEqual([
    ['P4', null],
    ['P1', 'high'],
  ])
  expect(rung(cast)).toBe('ana')
})

test('paging somebody who cannot be reached pages the catch-all at once', async () => {
  const { tocsin } = cast
  await removeMethod(cast, 'bo', 'bo-hook')
  await tocsin.do('POST', '/api/v1/pages', { target: 'bo', title: 'Please look' })
  expect(rung(cast)).toBe('adam')
})

test('a person whose rules are empty is reached by all of their methods', async () => {
  const { tocsin, phones } = cast
  const none = { notification_rules: { high: [], low: [] } }
  await tocsin.apply({ people: [person('ana', phones.url, { teams: ['web'], ...none })] })
  await tocsin.event(KEY)
  expect(rung(cast)).toBe('ana')
})

test('a drill pages like the real thing', async () => {
  const { tocsin } = cast
  await tocsin.do('POST', '/api/v1/incidents', {
    title: 'Game day',
    service: 'shop',
    severity: 'SEV1',
    drill: true,
  })
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana bo')
})

test('the delivery log says for each message whom, how, for which incident and with what outcome', async () => {
  const { tocsin, phones } = cast
  phones.failNext(1, 500)
  await tocsin.event(KEY)
  await tocsin.advance({ seconds: 2 })
  expect(await deliveries(tocsin)).toMatchObject([
    {
      person: 'ana',
      channel: 'webhook',
      contact_method: 'ana-hook',
      incidents: ['INC-1'],
      state: 'accepted',
      possible_duplicate: false,
      attempts: [
        { number: 1, outcome: 'refused', detail: expect.stringContaining('500') },
        { number: 2, outcome: 'accepted' },
      ],
    },
  ])
})

test('every page stands in the timeline, numbered without holes, with the instant at which it left', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.advance({ minutes: 30 })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  const timeline = await tocsin.timeline()
  expect(timeline.map(({ number }) => number)).toEqual(timeline.map((_, index) => index + 1))
  const pages = timeline.filter(({ event }) => event === 'paged')
  expect(pages.map(({ at, details }) => `${at.slice(11, 16)} ${String(details['person'])}`)).toEqual([
    '09:00 ana',
    '09:05 bo',
    '09:15 lea',
    '09:25 adam',
  ])
})
