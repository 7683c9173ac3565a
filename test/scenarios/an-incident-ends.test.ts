import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.event(KEY)
})
afterEach(() => cast.end())

const verb = (name: string, body?: object) => cast.tocsin.ask('POST', `/api/v1/incidents/INC-1/${name}`, body)

const reopensFor = (minutes: number) =>
  cast.tocsin.do('PATCH', '/api/v1/services/shop', { reopen_minutes: minutes })

test('an undeclared incident that its source resolves closes itself after half an hour', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY, { action: 'resolve' })
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved', outcome: null })
  await tocsin.advance({ minutes: 29 })
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved' })
  await tocsin.advance({ minutes: 1 })
  expect(await tocsin.incident()).toMatchObject({ status: 'closed', closed_at: '2026-03-02T09:30:00.000Z' })
})

test('a declared incident whose source resolves is watched in monitoring, and nobody else is paged', async () => {
  const { tocsin } = cast
  await verb('declare', { severity: 'SEV-1' })
  await tocsin.event(KEY, { action: 'resolve' })
  expect(await tocsin.incident()).toMatchObject({
    status: 'monitoring',
    declared: true,
    mitigated_at: '2026-03-02T09:00:00.000Z',
  })
  await tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ status: 'monitoring' })
})

test('a declared incident is resolved after it was stable and its criteria are confirmed', async () => {
  const { tocsin } = cast
  await verb('declare', { severity: 'SEV1' })
  expect(await verb('resolve')).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining('monitoring') },
  })
  await verb('updates', { status: 'monitoring' })
  await tocsin.advance({ minutes: 5 })
  expect((await verb('resolve', { criteria_confirmed: true })).status).toBe(422)
  await tocsin.advance({ minutes: 55 })
  expect((await verb('resolve')).status).toBe(422)
  expect(await verb('resolve', { criteria_confirmed: true, outcome: 'fixed' })).toMatchObject({
    status: 200,
    body: { status: 'resolved', outcome: 'fixed' },
  })
})

test('the guard of resolving is overridden with a reason, which stands in the timeline', async () => {
  const { tocsin } = cast
  await verb('declare')
  expect((await verb('resolve', { override: 'It was a test of the alarm.' })).status).toBe(200)
  expect((await tocsin.timeline()).find(({ event }) => event === 'resolved')?.text).toContain(
    'It was a test of the alarm.',
  )
})

test('closing asks for half an hour after the resolution, or for a reason', async () => {
  const { tocsin } = cast
  await verb('declare')
  await verb('resolve', { override: 'over' })
  await tocsin.advance({ minutes: 10 })
  expect(await verb('close')).toMatchObject({ status: 422, body: { detail: expect.stringContaining('30') } })
  expect(await verb('close', { override: 'Nothing is left to do.' })).toMatchObject({
    status: 200,
    body: { status: 'closed' },
  })
})

test('a declared incident does not close itself', async () => {
  const { tocsin } = cast
  await verb('declare')
  await verb('resolve', { override: 'over' })
  await tocsin.advance({ hours: 3 })
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved' })
  expect((await verb('close', { postmortem_at: '2026-03-04T10:00:00Z' })).status).toBe(200)
})

test('resolving by hand resolves the alerts, so that the next trigger is a new incident', async () => {
  const { tocsin } = cast
  await verb('resolve', { outcome: 'false-positive' })
  expect(await tocsin.sql('select status from alerts')).toEqual([{ status: 'resolved' }])
  await tocsin.event(KEY)
  expect(await tocsin.incidents()).toMatchObject([{ id: 'INC-2', status: 'detected' }, { id: 'INC-1' }])
  expect(rung(cast)).toBe('ana ana')
})

test('re-opening pages anew, and the answer to it counts', async () => {
  const { tocsin } = cast
  await verb('acknowledge')
  await verb('resolve')
  await verb('reopen')
  expect(await tocsin.incident()).toMatchObject({ status: 'investigating', resolved_at: null, outcome: null })
  expect(rung(cast)).toBe('ana ana')
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana ana bo')
  await verb('acknowledge')
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana ana bo')
})

test('a trigger within reopen_minutes re-opens the incident and pages again', async () => {
  const { tocsin } = cast
  await reopensFor(15)
  await tocsin.event(KEY, { action: 'resolve' })
  await tocsin.advance({ minutes: 14 })
  await tocsin.event(KEY)
  expect(await tocsin.incidents()).toMatchObject([{ id: 'INC-1', status: 'investigating', alert_count: 2 }])
  expect(rung(cast)).toBe('ana ana')
  await tocsin.advance({ hours: 1 })
  expect(await tocsin.incident()).toMatchObject({ status: 'investigating' })
})

test('a trigger after reopen_minutes is a new incident', async () => {
  const { tocsin } = cast
  await reopensFor(15)
  await tocsin.event(KEY, { action: 'resolve' })
  await tocsin.advance({ minutes: 16 })
  await tocsin.event(KEY)
  expect(await tocsin.incidents()).toMatchObject([{ id: 'INC-2', status: 'detected' }, { id: 'INC-1' }])
})

test('a closed incident is final', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY, { action: 'resolve' })
  await tocsin.advance({ minutes: 31 })
  for (const name of ['acknowledge', 'reopen', 'resolve']) expect((await verb(name)).status).toBe(409)
  expect(rung(cast)).toBe('ana')
})

test('merging moves the alerts and stops the walk of the source; the target keeps its state', async () => {
  const { tocsin } = cast
  await verb('acknowledge')
  await tocsin.event(KEY, { dedupKey: 'the same in other words' })
  await tocsin.do('POST', '/api/v1/incidents/INC-2/merge', { into: 'INC-1' })
  await tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('ana ana')
  expect(await tocsin.incident('INC-2')).toMatchObject({
    status: 'merged',
    outcome: 'duplicate',
    merged_into: 'INC-1',
    alert_count: 0,
  })
  expect(await tocsin.incident('INC-1')).toMatchObject({ status: 'acknowledged', alert_count: 2 })
})

test('a target of a merge is over when the source of its last alert, merged or not, resolves', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY, { dedupKey: 'two' })
  await tocsin.do('POST', '/api/v1/incidents/INC-2/merge', { into: 'INC-1' })
  await tocsin.event(KEY, { action: 'resolve' })
  expect(await tocsin.incident()).toMatchObject({ status: 'detected' })
  await tocsin.event(KEY, { dedupKey: 'two', action: 'resolve' })
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved' })
})

test('an acknowledgement by the link of a merged incident acknowledges where it went', async () => {
  const { tocsin, phones } = cast
  await tocsin.event(KEY, { dedupKey: 'two' })
  await tocsin.do('POST', '/api/v1/incidents/INC-2/merge', { into: 'INC-1' })
  await tocsin.ask('POST', phones.received[1]?.body.acknowledge_url ?? '', undefined, { token: null })
  expect(await tocsin.incident('INC-1')).toMatchObject({ status: 'acknowledged' })
})
