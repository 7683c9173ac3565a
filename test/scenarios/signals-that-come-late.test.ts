import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import type { Signal } from '../../api/signals.ts'
import { forgetDatedResolves } from '../../server/features/triage/dated-resolves.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

/** The world begins at nine; what the source says happened before that. */
const send = (action: 'trigger' | 'resolve', at: string | null) =>
  cast.tocsin.ask(
    'POST',
    '/v2/enqueue',
    {
      routing_key: KEY,
      event_action: action,
      dedup_key: 'disk',
      payload: {
        summary: `Disk full at ${at}`,
        source: 'db-1',
        severity: 'critical',
        ...(at !== null && { timestamp: `2026-03-02T${at}:00Z` }),
      },
    },
    { token: null },
  )

const alerts = async () => (await cast.tocsin.do<{ items: Alert[] }>('GET', '/api/v1/alerts')).items
const outcomes = async () =>
  (await cast.tocsin.do<{ items: Signal[] }>('GET', '/api/v1/signals')).items
    .toReversed()
    .map(({ outcome }) => outcome)

test('a trigger that comes after the resolve that it happened before opens nothing, and is kept', async () => {
  await send('trigger', '08:40')
  await send('resolve', '08:50')
  await send('trigger', '08:45')
  expect(await outcomes()).toEqual(['opened', 'resolved', 'late'])
  expect(await cast.tocsin.incidents()).toHaveLength(1)
})

test('so does one whose resolve came before anything else', async () => {
  await send('resolve', '08:50')
  await send('trigger', '08:45')
  expect(await outcomes()).toEqual(['no-effect', 'late'])
  expect(await cast.tocsin.incidents()).toEqual([])
})

test('a resolve that comes after the trigger that it happened before ends nothing', async () => {
  await send('trigger', '08:40')
  await send('trigger', '08:50')
  await send('resolve', '08:45')
  expect(await outcomes()).toEqual(['opened', 'added', 'late'])
  expect(await alerts()).toMatchObject([{ status: 'triggered', count: 2, summary: 'Disk full at 08:50' }])
})

test('a trouble that comes back opens another alert', async () => {
  await send('trigger', '08:40')
  await send('resolve', '08:45')
  await send('trigger', '08:50')
  expect(await outcomes()).toEqual(['opened', 'resolved', 'opened'])
})

test('what has no time is taken as it comes', async () => {
  await send('resolve', '08:50')
  await send('trigger', null)
  expect(await outcomes()).toEqual(['no-effect', 'opened'])
})

test('a clock that is far ahead is not believed, so that it silences nothing', async () => {
  await send('resolve', '09:40')
  await send('trigger', '08:59')
  expect(await outcomes()).toEqual(['no-effect', 'opened'])
})

test('after a day nobody remembers the resolve', async () => {
  await send('resolve', '08:50')
  await cast.tocsin.advance({ hours: 26 })
  await cast.tocsin.app.transact(forgetDatedResolves)
  const kept = await cast.tocsin.app.transact((tx) =>
    tx.db.selectFrom('dated_resolves').selectAll().execute(),
  )
  expect(kept).toEqual([])
})
