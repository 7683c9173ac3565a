import { afterEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
afterEach(() => cast.end())

type Turn = { unit: 'hour' | 'day' | 'week'; length: number }

/** `shop` pages whoever is on call twice, with 10 minutes between; Ana and Bo take turns. */
async function playFrom(
  startsAt: string,
  rota: { zone: string; firstTurn: string; turn?: Turn },
): Promise<void> {
  cast = await raiseCurtain({ startsAt })
  await rewrite(rota)
  const step = { wait_minutes: 10, targets: [{ schedule: 'primary' }] }
  await cast.tocsin.apply({
    escalation_policies: [{ id: 'web', name: 'Web', team: 'web', steps: [step, step] }],
  })
}

async function rewrite(
  { zone, firstTurn, turn = { unit: 'day', length: 1 } }: { zone: string; firstTurn: string; turn?: Turn },
  overrides: object[] = [],
): Promise<void> {
  const layer = { id: 'daily', people: ['ana', 'bo'], starts_at: firstTurn, turn }
  await cast.tocsin.apply({
    schedules: [{ id: 'primary', name: 'Primary', time_zone: zone, team: 'web', layers: [layer], overrides }],
  })
}

test('a hand-over between two steps: each step pages who is on call when it fires', async () => {
  await playFrom('2026-03-02T08:55:00Z', { zone: 'Europe/Lisbon', firstTurn: '2026-03-01T09:00' })
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('ana bo')
})

test('a shift includes its start: who takes over at nine is paged at nine', async () => {
  await playFrom('2026-03-02T09:00:00Z', { zone: 'Europe/Lisbon', firstTurn: '2026-03-01T09:00' })
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('bo')
})

test('an override that begins between two steps takes the second one', async () => {
  const rota = { zone: 'Europe/Lisbon', firstTurn: '2026-03-01T09:00' }
  await playFrom('2026-03-02T10:00:00Z', rota)
  const override = { id: 'dentist', person: 'lea', replaces: 'bo' }
  await rewrite(rota, [{ ...override, starts_at: '2026-03-02T10:05', ends_at: '2026-03-02T12:00' }])
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('bo lea')
})

test('an override that is added while an incident pages counts for the next step', async () => {
  const { zone, firstTurn } = { zone: 'Europe/Lisbon', firstTurn: '2026-03-01T09:00' }
  await playFrom('2026-03-02T10:00:00Z', { zone, firstTurn })
  await cast.tocsin.event(KEY)
  const override = { id: 'now', person: 'lea', replaces: 'bo' }
  await cast.tocsin.do('POST', '/api/v1/schedules/primary/overrides', {
    ...override,
    starts_at: '2026-03-02T10:01',
    ends_at: '2026-03-02T12:00',
  })
  await cast.tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('bo lea')
})

test('in Lisbon the clocks skip 01:30 in spring: the hand-over of that time comes at 02:30', async () => {
  // 29 March 2026: 01:00 becomes 02:00, which is 01:00 UTC.
  await playFrom('2026-03-29T01:25:00Z', { zone: 'Europe/Lisbon', firstTurn: '2026-03-28T01:30' })
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('ana bo')
})

test('in Berlin the clocks skip 02:30 in spring: the hand-over of that time comes at 03:30', async () => {
  // 29 March 2026: 02:00 becomes 03:00, which is 01:00 UTC.
  await playFrom('2026-03-29T01:25:00Z', { zone: 'Europe/Berlin', firstTurn: '2026-03-28T02:30' })
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('ana bo')
})

test('in Berlin 02:30 comes twice in autumn: the hand-over is at the first, and only there', async () => {
  // 25 October 2026: 03:00 becomes 02:00, so 02:30 is 00:30 UTC and again 01:30 UTC.
  await playFrom('2026-10-25T00:25:00Z', { zone: 'Europe/Berlin', firstTurn: '2026-10-24T02:30' })
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('ana bo')
  await cast.tocsin.event(KEY, { action: 'acknowledge' })
  await cast.tocsin.advance({ minutes: 50 })
  await cast.tocsin.event(KEY, { dedupKey: 'in the second hour' })
  await cast.tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('ana bo bo bo')
})

test('the night of the change has no hour in which nobody is paged', async () => {
  await playFrom('2026-03-28T22:00:00Z', {
    zone: 'Europe/Lisbon',
    firstTurn: '2026-03-28T21:30',
    turn: { unit: 'hour', length: 1 },
  })
  for (let hour = 0; hour < 8; hour += 1) {
    await cast.tocsin.event(KEY, { dedupKey: `hour ${hour}` })
    await cast.tocsin.event(KEY, { dedupKey: `hour ${hour}`, action: 'resolve' })
    await cast.tocsin.advance({ hours: 1 })
  }
  expect(rung(cast)).toBe('ana bo ana bo ana bo ana bo')
})

function rotation(people: string[]) {
  const layer = { id: 'weekly', people, starts_at: '2026-03-02T08:00', turn: { unit: 'week', length: 1 } }
  return { id: 'primary', name: 'Primary', team: 'web', layers: [layer] }
}

test('an edit of a schedule counts at once for the one that follows it', async () => {
  cast = await raiseCurtain({ startsAt: '2026-03-02T09:00:00Z' })
  const second = { id: 'second', name: 'Second', team: 'web' }
  const layer = { id: 'second', follows: { schedule: 'primary', layer: 'weekly' }, offset: 1 }
  await cast.tocsin.apply({
    schedules: [rotation(['ana', 'bo']), { ...second, layers: [layer] }],
    escalation_policies: [
      { id: 'web', name: 'Web', team: 'web', steps: [{ targets: [{ schedule: 'second' }] }] },
    ],
  })
  await cast.tocsin.event(KEY)
  await cast.tocsin.apply({ schedules: [rotation(['ana', 'lea'])] })
  await cast.tocsin.event(KEY, { dedupKey: 'another' })
  expect(rung(cast)).toBe('bo lea')
})
