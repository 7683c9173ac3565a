import { afterEach, beforeEach, expect, test } from 'vitest'
import { planDuties } from '../../server/engine/recurring.ts'
import { autoResolve } from '../../server/features/incidents/auto-resolve.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await planDuties(cast.tocsin.app.transact, [{ name: 'auto-resolve', everySeconds: 60, run: autoResolve }])
})
afterEach(() => cast.end())

test('when its service says so it is resolved after a time, and with it its incident', async () => {
  await cast.tocsin.do('PATCH', '/api/v1/services/shop', { auto_resolve_minutes: 30 })
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 20 })
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 29 })
  expect((await cast.tocsin.incident()).status).toBe('detected')
  await cast.tocsin.advance({ minutes: 2 })
  expect((await cast.tocsin.incident()).status).toBe('resolved')
})

test('else it stays open', async () => {
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ hours: 5 })
  expect((await cast.tocsin.incident()).status).toBe('detected')
})

test('a missed heartbeat stays open until it comes: that nothing is heard of it is the trouble', async () => {
  const { tocsin } = cast
  const nightly = { id: 'nightly', type: 'heartbeat', interval_minutes: 1, service: 'shop' }
  await tocsin.do('PATCH', '/api/v1/services/shop', { auto_resolve_minutes: 30 })
  await tocsin.do('POST', '/api/v1/integrations', nightly)
  await tocsin.do('POST', '/api/v1/heartbeats/nightly/ping')
  await tocsin.advance({ hours: 2 })
  expect((await tocsin.incident()).status).toBe('detected')
  await tocsin.do('POST', '/api/v1/heartbeats/nightly/ping')
  expect((await tocsin.incident()).status).toBe('resolved')
})
