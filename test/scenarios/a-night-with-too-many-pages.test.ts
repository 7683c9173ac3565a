import { afterEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, smallOrganisation, type Cast } from '../world/cast.ts'

let cast: Cast
afterEach(() => cast.end())

const layer = (person: string) => ({
  id: 'weekly',
  people: [person],
  starts_at: '2026-01-05T10:00',
  turn: { unit: 'week', length: 1 },
})

/** In Lisbon it is 23:00 unless said otherwise; after two pages in a night the next goes to Bo's schedule. */
async function play({ startsAt = '2026-03-02T23:00:00Z', second = [layer('bo')] } = {}): Promise<void> {
  cast = await raiseCurtain({ startsAt })
  const { schedules } = smallOrganisation(cast.phones.url)
  const [primary] = schedules
  await cast.tocsin.apply({
    schedules: [
      { ...primary, rules: { pages_per_night: 2, overflow: 'second' } },
      { id: 'second', name: 'Second', time_zone: 'Europe/Lisbon', layers: second },
    ],
  })
}

async function incident(name: string): Promise<void> {
  await cast.tocsin.event(KEY, { dedupKey: name })
  await cast.tocsin.event(KEY, { dedupKey: name, action: 'resolve' })
  await cast.tocsin.advance({ minutes: 30 })
}

test('beyond the pages of a night the next goes to the overflow, and the timeline says so', async () => {
  await play()
  for (const name of ['one', 'two', 'three']) await incident(name)
  expect(rung(cast)).toBe('ana ana bo')
  expect((await cast.tocsin.timeline('INC-3')).find(({ event }) => event === 'overflowed')).toMatchObject({
    text: 'ana was paged for 2 incidents in this night already: this one goes to bo (second) instead.',
    details: { spared: 'ana', pages: 2, schedule: 'second', people: ['bo'] },
  })
})

test('the next night counts anew', async () => {
  await play()
  for (const name of ['one', 'two']) await incident(name)
  await cast.tocsin.advance({ hours: 23 })
  await incident('tomorrow')
  expect(rung(cast)).toBe('ana ana ana')
})

test('by day nobody is spared', async () => {
  await play({ startsAt: '2026-03-02T12:00:00Z' })
  for (const name of ['one', 'two', 'three']) await incident(name)
  expect(rung(cast)).toBe('ana ana ana')
})

test('never to nobody: an overflow with nobody on call is none', async () => {
  await play({ second: [] })
  for (const name of ['one', 'two', 'three']) await incident(name)
  expect(rung(cast)).toBe('ana ana ana')
})

test('who was woken for an incident goes on with it', async () => {
  await play()
  const step = { wait_minutes: 5, targets: [{ schedule: 'primary' }] }
  await cast.tocsin.apply({
    escalation_policies: [{ id: 'web', name: 'Web', team: 'web', steps: [step, step] }],
  })
  await incident('one')
  await cast.tocsin.event(KEY, { dedupKey: 'two' })
  await cast.tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana ana ana')
})
