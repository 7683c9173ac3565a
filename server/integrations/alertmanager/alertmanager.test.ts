import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { receive as receiveGrafana } from '../grafana/receive.ts'
import type { Received } from '../received.ts'
import { receive } from './receive.ts'

function bodyOf(content: unknown) {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
  return { bytes, headers: {}, receivedAt: new Date('2026-03-01T12:00:00Z'), fallbackDedupKey: 'fallback' }
}

function signalsOf(outcome: Received) {
  if (!outcome.readable) throw new Error(outcome.because.join())
  return outcome.signals
}

function alert(alertFields: object, webhook: object = {}) {
  return signalsOf(receive(bodyOf({ version: '4', alerts: [alertFields], ...webhook })))[0]
}

const firing = readFileSync(new URL('fixtures/firing.json', import.meta.url))

describe('Alertmanager', () => {
  test('each alert of a webhook is one signal', () => {
    expect(signalsOf(receive(bodyOf(firing)))).toEqual([
      {
        action: 'trigger',
        dedupKey: 'c4c1a2b3d4e5f607',
        summary: '5 % of checkouts fail',
        source: 'checkout-1:8080',
        severity: 'critical',
        labels: {
          alertname: 'HighErrorRate',
          instance: 'checkout-1:8080',
          job: 'checkout',
          severity: 'critical',
          cluster: 'eu-1',
        },
        details: {
          summary: '5 % of checkouts fail',
          description: '5xx rate is 0.05 for 5 minutes',
          runbook_url: 'https://wiki.example.com/high-error-rate',
          receiver: 'tocsin',
          group_key: '{}:{cluster="eu-1"}',
        },
        links: [
          { href: 'http://prometheus.example.com/graph?g0.expr=rate', text: 'Source' },
          { href: 'https://wiki.example.com/high-error-rate', text: 'Runbook' },
        ],
        startedAt: new Date('2026-03-01T11:58:03.123Z'),
      },
      {
        action: 'resolve',
        dedupKey: '0a1b2c3d4e5f6071',
        happenedAt: new Date('2026-03-01T11:59:00Z'),
      },
    ])
  })

  test.each([
    ['the summary', { annotations: { summary: 's', description: 'd' } }, 's'],
    ['else the description', { annotations: { description: 'd' } }, 'd'],
    ['else the name', { labels: { alertname: 'n' } }, 'n'],
    ['else something', {}, 'Alert without a name'],
  ])('an alert is called by %s', (_claim, fields, summary) => {
    expect(alert(fields)).toMatchObject({ summary })
  })

  test.each([
    ['the instance', { instance: 'i', job: 'j' }, 'i'],
    ['else the job', { job: 'j' }, 'j'],
    ['else the host of Alertmanager', {}, 'am.example.com:9093'],
  ])('its source is %s', (_claim, labels, source) => {
    expect(alert({ labels }, { externalURL: 'http://am.example.com:9093/x' })).toMatchObject({ source })
  })

  test.each([
    [{ severity: 'critical' }, 'critical'],
    [{ severity: 'page' }, 'error'],
    [{ severity: 'none' }, 'info'],
    [{ severity: 'spicy' }, 'error'],
    [{ level: 'warn' }, 'warning'],
    [{}, 'error'],
  ])('labels %j mean severity %s', (labels, severity) => {
    expect(alert({ labels })).toMatchObject({ severity })
  })

  test('without a fingerprint the labels name the trouble, in whatever order they come', () => {
    const [one, other] = [
      alert({ labels: { a: '1', b: '2' } }),
      alert({ labels: { b: '2', a: '1' }, status: 'resolved' }),
    ]
    expect(one).toMatchObject({ dedupKey: expect.stringMatching(/^[\da-f]{32}$/) })
    expect(other).toMatchObject({
      action: 'resolve',
      dedupKey: one && 'dedupKey' in one ? one.dedupKey : null,
    })
  })

  test('an alert that cannot be read is raised, and the others with it', () => {
    const signals = signalsOf(receive(bodyOf({ alerts: [5, { fingerprint: 'f' }] })))
    expect(signals).toMatchObject([
      { action: 'trigger', dedupKey: 'fallback:0', details: { received: 5 } },
      { action: 'trigger', dedupKey: 'f' },
    ])
  })

  test('alerts that Alertmanager left out are mentioned', () => {
    expect(alert({}, { truncatedAlerts: 7 })).toMatchObject({ details: { truncated_alerts: 7 } })
  })

  test.each([[''], ['{}'], ['[]'], ['{"alerts":{}}'], ['null']])('%s is not a webhook', (text) => {
    expect(receive(bodyOf(Buffer.from(text)))).toMatchObject({ readable: false, answer: { status: 400 } })
  })
})

describe('Grafana', () => {
  const fixture = readFileSync(new URL('../grafana/fixtures/firing.json', import.meta.url))

  test('its dashboards, panels and silences can be opened from the alert', () => {
    const [signal] = signalsOf(receiveGrafana(bodyOf(fixture)))
    expect(signal).toMatchObject({
      dedupKey: 'c6eadffa33fcdf37',
      summary: 'This alert was triggered for zone us-1',
      source: 'grafana.example.com',
      severity: 'error',
      details: { values: { C: 1 }, value_string: expect.stringContaining('44.23') },
      startedAt: new Date('2026-03-01T07:51:03.157Z'),
    })
    expect(signal && 'links' in signal ? signal.links.map(({ text }) => text) : []).toEqual([
      'Dashboard',
      'Panel',
      'Silence in Grafana',
      'Image',
      'Source',
      'Runbook',
    ])
  })

  test('what it calls resolved is resolved', () => {
    const body = bodyOf({
      version: '1',
      status: 'resolved',
      alerts: [{ fingerprint: 'f', status: 'resolved' }],
    })
    expect(signalsOf(receiveGrafana(body))).toEqual([{ action: 'resolve', dedupKey: 'f', happenedAt: null }])
  })
})
