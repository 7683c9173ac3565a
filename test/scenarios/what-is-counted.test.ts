import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

test('Prometheus sees signals, the messages they led to, and keys that nobody has', async () => {
  const { tocsin, phones } = cast
  await tocsin.event(KEY)
  await tocsin.event('f'.repeat(32))
  await tocsin.settle()
  phones.failNext(1, 400)
  await tocsin.advance({ minutes: 5 })
  const { body } = await tocsin.ask<string>('GET', '/metrics', undefined, { token: null })
  expect(body).toContain('tocsin_signals_total{type="pagerduty-v2",answer="202"} 1')
  expect(body).toContain('tocsin_pages_total{channel="webhook",outcome="accepted"}')
  expect(body).toContain('tocsin_pages_total{channel="webhook",outcome="refused"} 1')
  expect(body).toContain('tocsin_unknown_keys_total{type="pagerduty-events"} 1')
  expect(body).toMatch(/tocsin_delivery_seconds_count\{channel="webhook"\} \d/)
})
