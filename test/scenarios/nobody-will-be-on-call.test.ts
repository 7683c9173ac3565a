import { afterEach, beforeEach, expect, test } from 'vitest'
import { enqueue, jobKind } from '../../server/engine/job.ts'
import { type Cast, KEY, person, raiseCurtain, rung } from '../world/cast.ts'

/** Monday 2 March, 09:00; Ana is on call in `primary` until the first of April at ten in Lisbon, which is 09:00 UTC. */
let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain({ startsAt: '2026-03-02T09:00:00Z' })
  await cast.tocsin.apply({ schedules: [primary({ ends_at: '2026-04-01T10:00' })] })
})
afterEach(async () => await cast.end())

const lisbon = { time_zone: 'Europe/Lisbon', team: 'web' }

function primary(more: object) {
  const layer = { id: 'weekly', people: ['ana'], starts_at: '2026-01-05T10:00', turn: { unit: 'week' } }
  return { id: 'primary', name: 'Primary', ...lisbon, layers: [{ ...layer, ...more }] }
}

/** As a server does when it starts. */
async function beginDuty(): Promise<void> {
  await cast.tocsin.app.transact(async (tx) => {
    enqueue(tx, jobKind<object>('duty.gaps'), {}, { once: 'gaps' })
  })
  await cast.tocsin.settle()
}

/** `lea: Nobody is on call: Primary`. */
function warned(): string[] {
  return cast.phones.received
    .filter(({ body }) => body.subject?.startsWith('Nobody is on call'))
    .map(({ path, body }) => `${path.slice(1)}: ${body.subject}`)
}

test('gaps are told for the six weeks that are published', async () => {
  const gaps = await cast.tocsin.do('GET', '/api/v1/schedules/primary/gaps')
  expect(gaps).toEqual({
    from: '2026-03-02T09:00:00.000Z',
    to: '2026-04-13T09:00:00.000Z',
    gaps: [{ starts_at: '2026-04-01T09:00:00.000Z', ends_at: '2026-04-13T09:00:00.000Z' }],
  })
})

test('the lead of a team without a manager is warned once a day', async () => {
  await beginDuty()
  expect(warned()).toEqual(['lea: Nobody is on call: Primary'])
  expect(cast.phones.received.at(-1)?.body.text).toContain(
    'Primary:\n- Wed 2026-04-01 10:00 to Mon 2026-04-13 10:00\n',
  )
  await cast.tocsin.advance({ hours: 23 })
  expect(warned().length).toBe(1)
  await cast.tocsin.advance({ hours: 25 })
  expect(warned().length).toBe(3)
})

test('nobody is warned twice on one day, whoever runs the duty again', async () => {
  await beginDuty()
  await cast.tocsin.sql(`update jobs set run_at = $1 where kind = 'duty.gaps'`, [cast.tocsin.clock.now()])
  await cast.tocsin.settle()
  expect(warned().length).toBe(1)
})

test('a manager comes before the lead, and is told of all schedules at once', async () => {
  await cast.tocsin.apply({
    people: [person('mia', cast.phones.url)],
    teams: [{ id: 'web', name: 'Web', lead: 'lea', manager: 'mia' }],
    schedules: [{ id: 'second', name: 'Second', ...lisbon }],
  })
  await beginDuty()
  expect(warned()).toEqual(['mia: Nobody is on call: Primary, Second'])
})

test('without a team the administrators are warned', async () => {
  await cast.tocsin.apply({ schedules: [primary({}), { id: 'lonely', name: 'Lonely' }] })
  await beginDuty()
  expect(warned()).toEqual(['adam: Nobody is on call: Lonely'])
})

test('when it happens, the catch-all is paged', async () => {
  await cast.tocsin.apply({
    escalation_policies: [
      {
        id: 'web',
        name: 'Web',
        team: 'web',
        steps: [{ wait_minutes: 5, targets: [{ schedule: 'primary' }] }],
      },
    ],
  })
  cast.tocsin.clock.set(new Date('2026-04-01T08:59:59Z'))
  await cast.tocsin.settle()
  await cast.tocsin.event(KEY, { dedupKey: 'before the gap' })
  await cast.tocsin.event(KEY, { dedupKey: 'before the gap', action: 'resolve' })
  cast.tocsin.clock.set(new Date('2026-04-01T09:00:00Z'))
  await cast.tocsin.event(KEY, { dedupKey: 'in the gap' })
  const pages = cast.phones.received.filter(({ body }) => body.page_id).map(({ path }) => path.slice(1))
  expect(pages).toEqual(['ana', 'adam'])
  expect(rung(cast)).toMatch(/adam$/)
})

test('an override that fits no temporary schedule is refused, and the way out is told', async () => {
  const audit = { id: 'audit', name: 'Audit', starts_at: '2026-03-10T00:00', ends_at: '2026-03-12T00:00' }
  await cast.tocsin.apply({ schedules: [{ ...primary({}), temporary_schedules: [audit] }] })
  const override = { person: 'bo', starts_at: '2026-03-10T08:00', ends_at: '2026-03-10T18:00' }
  const path = '/api/v1/schedules/primary/overrides'
  const refused = await cast.tocsin.ask<{ errors: object[] }>('POST', path, override)
  expect(refused.status).toBe(400)
  expect(refused.body.errors).toEqual([
    { path: 'temporary', message: expect.stringContaining('write temporary: audit.') },
  ])
  await cast.tocsin.do('POST', path, { ...override, temporary: 'audit' })
  const final = await cast.tocsin.do<{ entries: object[] }>(
    'GET',
    '/api/v1/schedules/primary/final?from=2026-03-10T00:00:00Z&to=2026-03-12T00:00:00Z',
  )
  expect(final.entries).toMatchObject([{ people: ['bo'], starts_at: '2026-03-10T08:00:00.000Z' }])
})
