import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SetAsideJob } from '../../api/jobs.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const addJob = (kind: string, payload: object, lane: string | null = null) =>
  cast.tocsin.sql(
    `insert into jobs (id, kind, lane, payload, run_at, created_at)
     values (gen_random_uuid(), $1, $2, $3, $4, $4)`,
    [kind, lane, JSON.stringify(payload), cast.tocsin.clock.now()],
  )

const quarantined = () =>
  cast.tocsin.sql<{ kind: string }>('select kind from jobs where quarantined_at is not null')

test.for([
  ['a step', 'escalation.advance', { escalation: 'poison', round: 0, step: 0 }],
  ['a page', 'delivery.send', { page: 'poison' }],
  ['a delivery', 'delivery.send', { delivery: 'poison', provider: 0 }],
  ['a timer', 'incident.closes-itself', { incident: 'poison', resolvedAt: 'never' }],
] as const)(
  '%s that can never be done is set aside, the catch-all is paged for it, and others go on',
  async ([, kind, payload]) => {
    const { tocsin } = cast
    await addJob(kind, payload)
    await tocsin.event(KEY)
    expect(rung(cast)).toBe('ana')
    await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
    await tocsin.advance({ minutes: 5 })
    expect(await quarantined()).toEqual([{ kind }])
    expect(rung(cast)).toBe('ana adam')
    expect(await tocsin.incident('INC-2')).toMatchObject({
      title: expect.stringContaining(kind),
      service: null,
    })
  },
)

test('a signal that can never be triaged is set aside with an alarm, and its integration goes on', async () => {
  const { tocsin } = cast
  await addJob('signals.triage', { integration: 'shop-events', bodies: ['poison'] }, 'shop-events')
  await tocsin.event(KEY)
  expect(rung(cast)).toBe('ana')
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.advance({ minutes: 5 })
  expect(await quarantined()).toEqual([{ kind: 'signals.triage' }])
  expect(rung(cast)).toBe('ana adam')
})

test('what was set aside is tried again once its cause is gone', async () => {
  const { tocsin } = cast
  await addJob('incident.closes-itself', { incident: 'poison', resolvedAt: 'never' })
  await tocsin.advance({ minutes: 5 })
  const { items } = await tocsin.do<{ items: SetAsideJob[] }>('GET', '/api/v1/jobs')
  expect(items).toMatchObject([{ kind: 'incident.closes-itself', attempts: 10 }])
  expect(items[0]?.last_error).toContain('poison')
  const path = `/api/v1/jobs/${items[0]?.id}/retry`
  await tocsin.sql(`update jobs set payload = '{"incident":"1","resolvedAt":"never"}'`)
  await tocsin.do('POST', path)
  expect(await tocsin.do('GET', '/api/v1/jobs')).toEqual({ items: [], next_cursor: null })
  expect((await tocsin.ask('POST', path)).status).toBe(404)
})

test('a second alarm about the same trouble opens nothing while the first is open', async () => {
  const { tocsin } = cast
  await addJob('escalation.advance', { escalation: 'poison', round: 0, step: 0 })
  await addJob('escalation.advance', { escalation: 'poison', round: 0, step: 1 })
  await tocsin.advance({ minutes: 5 })
  expect(await quarantined()).toHaveLength(2)
  expect(await tocsin.incidents()).toHaveLength(1)
})

test('signals that were accepted before a restart are read from their kept bytes', async () => {
  const { tocsin } = cast
  const body = {
    routing_key: KEY,
    event_action: 'trigger',
    dedup_key: 'before the restart',
    payload: { summary: 'Kept', source: 'db-1', severity: 'error' },
  }
  const [row] = await tocsin.sql<{ id: string }>(
    `insert into signal_bodies (id, received_at, integration_id, format, bytes)
     values (gen_random_uuid(), $1, 'shop-events', 'pagerduty-v2', $2) returning id`,
    [tocsin.clock.now(), Buffer.from(JSON.stringify(body))],
  )
  await addJob('signals.triage', { integration: 'shop-events', bodies: [row?.id] }, 'shop-events')
  await tocsin.settle()
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ title: 'Kept', severity: 'SEV2' })
})

test('a webhook whose secret cannot be opened any more holds up nobody', async () => {
  const { tocsin } = cast
  await tocsin.sql("update contact_methods set sealed_secret = 'broken' where id = 'ana-hook'")
  expect((await tocsin.event(KEY)).status).toBe(202)
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toMatch(/bo$/)
  expect(await quarantined()).toEqual([])
})
