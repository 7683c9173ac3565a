import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, person, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
let seen = 0
/** Lea leads and Max manages the team of the shop; Eva is the executive. */
beforeEach(async () => {
  cast = await raiseCurtain()
  const { tocsin, phones } = cast
  await tocsin.apply({
    settings: { executives: [{ person: 'eva' }] },
    teams: [{ id: 'web', name: 'Web', lead: 'lea', manager: 'max' }],
    people: [person('max', phones.url), person('eva', phones.url)],
  })
  seen = 0
  await tocsin.event(KEY)
})
afterEach(() => cast.end())

const verb = (name: string, body?: object) => cast.tocsin.do('POST', `/api/v1/incidents/INC-1/${name}`, body)

/** Who was paged since the last time of asking, in order. */
function paged(): string {
  const fresh = cast.phones.received.slice(seen)
  seen += fresh.length
  const pages = fresh.filter(({ body }) => body.incident !== undefined)
  return pages.map(({ path }) => path.slice(1)).join(' ')
}

const told = async () =>
  (await cast.tocsin.timeline())
    .filter(({ event }) => event === 'clock-paged')
    .map(({ at, text }) => `${at.slice(11, 16)} ${text}`)

test('the longer the worst level lasts the more people are paged, although somebody answers', async () => {
  const { tocsin } = cast
  await verb('acknowledge')
  await verb('declare', { severity: 'SEV1' })
  expect(paged()).toBe('ana')
  await tocsin.advance({ minutes: 29 })
  expect(paged()).toBe('')
  await tocsin.advance({ minutes: 1 })
  expect(paged()).toBe('lea')
  await tocsin.advance({ minutes: 30 })
  expect(paged()).toBe('max eva')
  await tocsin.advance({ minutes: 60 })
  expect(paged()).toBe('ana bo lea')
  expect(await told()).toEqual([
    '09:30 Unresolved for 30 minutes: lea is paged.',
    '10:00 Unresolved for 1 hour: max, eva are paged.',
    '11:00 Unresolved for 2 hours: ana, bo, lea are paged.',
  ])
  const pages = (await tocsin.timeline()).filter(({ event }) => event === 'paged')
  expect(pages.slice(1).every(({ details }) => details['cause'] === 'clock')).toBe(true)
})

test('while nobody answers the clock pages beside the walk and does not move it', async () => {
  const { tocsin } = cast
  await verb('declare', { severity: 'SEV1' })
  expect(paged()).toBe('ana')
  await tocsin.advance({ minutes: 5 })
  expect(paged()).toBe('bo')
  await tocsin.advance({ minutes: 10 })
  // The policy pages its lead, and the clock whoever is on call.
  expect(paged().split(' ').toSorted()).toEqual(['ana', 'lea'])
  expect(await told()).toEqual(['09:15 Nobody acknowledged for 15 minutes: ana is paged.'])
  expect((await tocsin.incident()).paging).toMatchObject({
    round: 1,
    step: 0,
    next_at: '2026-03-02T09:25:00.000Z',
  })
})

test('who was paged in the last five minutes is spared', async () => {
  const { tocsin } = cast
  await verb('declare', { severity: 'SEV1' })
  await tocsin.advance({ minutes: 11 })
  await verb('escalate')
  await tocsin.do('POST', '/api/v1/incidents/INC-1/unacknowledge')
  paged()
  await tocsin.do('PATCH', '/api/v1/settings', {
    severity_levels: [
      {
        level: 'SEV1',
        clocks: [{ after_minutes: 15, when: 'unacknowledged', page: [{ team: 'web', who: 'lead' }] }],
      },
    ],
  })
  await tocsin.advance({ minutes: 4 })
  expect(await told()).toEqual(['09:15 Nobody acknowledged for 15 minutes: lea was paged already.'])
  expect(paged()).toBe('')
})

test('who answers keeps the clock of unanswered incidents from paging', async () => {
  const { tocsin } = cast
  await verb('declare', { severity: 'SEV2' })
  await tocsin.advance({ minutes: 3 })
  await verb('acknowledge')
  await tocsin.advance({ minutes: 50 })
  expect(await told()).toEqual([])
})

test('who is paged by the clock and acknowledges is not called as well', async () => {
  const { tocsin, phones } = cast
  const second = { id: 'lea-second', type: 'webhook', url: `${phones.url}/lea-second` }
  await tocsin.do('POST', '/api/v1/contact-methods', { ...second, person: 'lea' })
  await tocsin.do('PATCH', '/api/v1/people/lea', {
    notification_rules: {
      high: [
        { after_minutes: 0, via: 'lea-hook' },
        { after_minutes: 2, via: 'lea-second' },
      ],
    },
  })
  await verb('acknowledge')
  await verb('declare', { severity: 'SEV1' })
  await tocsin.advance({ minutes: 31 })
  expect(paged()).toBe('ana lea')
  await verb('acknowledge')
  await tocsin.advance({ minutes: 10 })
  expect(paged()).toBe('')
})

test('while it is watched or snoozed nobody is paged by the clock', async () => {
  const { tocsin } = cast
  await verb('acknowledge')
  await verb('declare', { severity: 'SEV1' })
  await tocsin.advance({ minutes: 20 })
  await verb('updates', { status: 'monitoring' })
  await tocsin.advance({ hours: 3 })
  expect(await told()).toEqual([])
  await verb('updates', { status: 'investigating' })
  await tocsin.advance({ minutes: 10 })
  expect(await told()).toEqual(['12:30 Unresolved for 30 minutes: lea is paged.'])
  await verb('snooze', { minutes: 60 })
  await tocsin.advance({ minutes: 59 })
  expect(await told()).toHaveLength(1)
})

test('where a level names nobody who can be paged the catch-all is', async () => {
  const { tocsin } = cast
  await tocsin.do('PATCH', '/api/v1/teams/web', { lead: null })
  await verb('acknowledge')
  await verb('declare', { severity: 'SEV1' })
  paged()
  await tocsin.advance({ minutes: 30 })
  expect(paged()).toBe('adam')
  expect(await told()).toEqual([
    '09:30 Unresolved for 30 minutes: there is nobody to page for it; the catch-all (adam) is paged.',
  ])
})

test('a level may page at once, and then only who was not paged for it before', async () => {
  const { tocsin } = cast
  await tocsin.do('PATCH', '/api/v1/settings', {
    severity_levels: [
      {
        level: 'SEV1',
        clocks: [{ after_minutes: 0, when: 'unresolved', page: [{ team: 'owner' }, { person: 'eva' }] }],
      },
    ],
  })
  await verb('acknowledge')
  await tocsin.advance({ minutes: 20 })
  paged()
  await verb('declare', { severity: 'SEV1' })
  await tocsin.settle()
  expect(paged()).toBe('eva')
})

test('a clock pages also where the incident itself paged nobody', async () => {
  const { tocsin } = cast
  await tocsin.do('PATCH', '/api/v1/settings', {
    severity_levels: [
      {
        level: 'SEV4',
        targets: { business_hours: false },
        clocks: [{ after_minutes: 10, when: 'unresolved', page: [{ person: 'eva' }] }],
      },
    ],
  })
  await tocsin.do('POST', '/api/v1/incidents', {
    title: 'A label is cut off',
    severity: 'SEV4',
    service: 'shop',
  })
  paged()
  await tocsin.advance({ minutes: 10 })
  expect(paged().split(' ')).toContain('eva')
})
