import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, person, raiseCurtain, removeMethod, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

/** The policy of `shop` with these steps instead. */
const steps = (...targets: object[][]) =>
  cast.tocsin.apply({
    escalation_policies: [
      {
        id: 'web',
        name: 'Web',
        team: 'web',
        steps: targets.map((own) => ({ wait_minutes: 5, targets: own })),
      },
    ],
  })

test('nobody is on call, so the next step and the catch-all are paged at once and the incident says so', async () => {
  const { tocsin } = cast
  const layer = {
    id: 'weekly',
    people: ['ana'],
    starts_at: '2027-01-04T10:00',
    turn: { unit: 'week', length: 1 },
  }
  await tocsin.apply({
    schedules: [{ id: 'primary', name: 'Primary', time_zone: 'Europe/Lisbon', team: 'web', layers: [layer] }],
  })
  await tocsin.event(KEY)
  expect(rung(cast).split(' ').toSorted()).toEqual(['adam', 'bo'])
  expect((await tocsin.timeline()).find(({ event }) => event === 'nobody-to-page')).toMatchObject({
    text: expect.stringContaining('Nobody is on call'),
    details: { because: 'nobody-on-call' },
  })
  expect(await tocsin.incident()).toMatchObject({ paging: { catch_all_because: 'nobody-on-call' } })
  await tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toMatch(/ lea$/)
})

test('a service without a policy pages the catch-all until somebody acknowledges', async () => {
  const { tocsin } = cast
  const integrations = [{ id: 'lost-events', type: 'pagerduty-events', key: 'lost-and-found-key' }]
  await tocsin.apply({ services: [{ id: 'lost', name: 'Lost', team: 'web', integrations }] })
  await tocsin.event('lost-and-found-key')
  expect(rung(cast)).toBe('adam')
  expect(await tocsin.incident()).toMatchObject({ paging: { catch_all_because: 'no-policy' } })
  await tocsin.advance({ minutes: 15 })
  expect(rung(cast)).toBe('adam adam')
})

test('escalating an incident without a policy pages the catch-all once more, at once', async () => {
  const { tocsin } = cast
  const integrations = [{ id: 'lost-events', type: 'pagerduty-events', key: 'lost-and-found-key' }]
  await tocsin.apply({ services: [{ id: 'lost', name: 'Lost', team: 'web', integrations }] })
  await tocsin.event('lost-and-found-key')
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.do('POST', '/api/v1/incidents/INC-1/escalate')
  expect(rung(cast)).toBe('adam adam')
  await tocsin.advance({ minutes: 15 })
  expect(rung(cast)).toBe('adam adam adam')
})

test('a person without contact methods is skipped at once, and the incident says so', async () => {
  const { tocsin } = cast
  await removeMethod(cast, 'ana', 'ana-hook')
  await tocsin.event(KEY)
  expect(rung(cast).split(' ').toSorted()).toEqual(['adam', 'bo'])
  expect((await tocsin.timeline()).find(({ event }) => event === 'nobody-to-page')).toMatchObject({
    details: { because: 'nobody-reachable' },
  })
})

test('the catch-all is whom the settings name', async () => {
  const { tocsin } = cast
  await tocsin.apply({ settings: { catch_all: [{ person: 'lea' }, { person: 'bo' }] } })
  await steps([{ schedule: 'primary' }])
  await tocsin.event(KEY)
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast).split(' ').toSorted()).toEqual(['ana', 'bo', 'lea'])
})

test('a catch-all that reaches nobody is said in the incident, and tried again', async () => {
  const { tocsin, phones } = cast
  await removeMethod(cast, 'adam', 'adam-hook')
  await steps([{ person: 'ana' }])
  await tocsin.event(KEY)
  await tocsin.advance({ minutes: 5 })
  expect(await tocsin.story()).toContain('catch-all-reaches-nobody')
  await tocsin.apply({ people: [person('adam', phones.url, { role: 'admin' })] })
  await tocsin.advance({ minutes: 15 })
  expect(rung(cast)).toBe('ana adam')
})

test('a policy walked three times pages each step three times before the catch-all', async () => {
  const { tocsin } = cast
  const wait = { wait_minutes: 5 }
  await tocsin.apply({
    escalation_policies: [
      {
        id: 'web',
        name: 'Web',
        team: 'web',
        repeat: 2,
        steps: [
          { ...wait, targets: [{ person: 'ana' }] },
          { ...wait, targets: [{ person: 'bo' }] },
        ],
      },
    ],
  })
  await tocsin.event(KEY)
  await tocsin.advance({ minutes: 29 })
  expect(rung(cast)).toBe('ana bo ana bo ana bo')
  await tocsin.advance({ minutes: 1 })
  expect(rung(cast)).toBe('ana bo ana bo ana bo adam')
})
