import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AlertQuality } from '../../api/alert-quality.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain({ startsAt: '2026-03-02T23:00:00Z' })
})
afterEach(() => cast.end())

const report = async (query = '') =>
  (await cast.tocsin.do<{ items: AlertQuality[] }>('GET', `/api/v1/reports/alert-quality${query}`)).items

test('what nobody acted on, and what was a false positive, is on the list to tune or remove', async () => {
  await cast.tocsin.event(KEY)
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await cast.tocsin.event(KEY, { action: 'resolve' })
  await cast.tocsin.event(KEY)
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-2/resolve', { outcome: 'false-positive' })
  await cast.tocsin.event(KEY, { dedupKey: 'other', summary: 'Latency' })
  await cast.tocsin.event(KEY, { dedupKey: 'other', summary: 'Latency' })
  expect(await report()).toMatchObject([
    {
      integration: 'shop-events',
      rule: 'Disk full on db-1',
      signals: 2,
      alerts: 2,
      incidents: 2,
      pages: 2,
      night_pages: 2,
      false_positives: 1,
      without_action: 1,
      noise_share: 1,
      tune_or_remove: true,
      because: [
        '2 of 2 incidents needed nobody: tune or remove it',
        'no runbook',
        'no value that was measured',
      ],
    },
    { rule: 'Latency', signals: 2, alerts: 1, noise_share: null, tune_or_remove: false },
  ])
  expect(await report('?service=till')).toEqual([])
  expect(await report('?team=web')).toHaveLength(2)
  expect(await report('?tune_or_remove=true')).toMatchObject([{ rule: 'Disk full on db-1' }])
})

test('what is suppressed is counted', async () => {
  await cast.tocsin.do('POST', '/api/v1/silences', { services: ['shop'], minutes: 5, reason: 'test' })
  await cast.tocsin.event(KEY)
  expect(await report()).toMatchObject([{ alerts: 1, suppressed: 1, incidents: 0, pages: 0 }])
  const { body } = await cast.tocsin.ask<string>('GET', '/metrics', undefined, { token: null })
  expect(body).toContain('tocsin_alerts_suppressed{by="silence"} 1')
  expect(body).toContain('tocsin_alerts_suppressed{by="maintenance"} 0')
})

test.each([
  ['Disk is 97 % full on db-1', false],
  ['Latency 1.2s > 0.5s', false],
  ['queue=1200', false],
  ['Disk full on db-1', true],
  ['v2 fails', true],
])('"%s" lacks a value: %s', async (summary, lacks) => {
  await cast.tocsin.event(KEY, { summary })
  const [item] = await report()
  expect(item?.because.includes('no value that was measured')).toBe(lacks)
})
