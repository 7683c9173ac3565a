import { expect, test } from 'vitest'
import { fixture, signalsOf, vendorBody } from '../../../test/world/vendor-body.ts'
import { receive } from './receive.ts'

const read = (payload: object) => signalsOf(receive(vendorBody(payload)))

test('a rule for issues that fires is a trouble of its issue', () => {
  expect(read(fixture('sentry/firing.json'))).toMatchObject([
    {
      action: 'trigger',
      dedupKey: 'issue:1117540176',
      summary: 'ReferenceError: basket is not defined',
      severity: 'error',
      labels: { rule: 'Many people cannot pay', environment: 'production', release: 'shop@4.2.0' },
      details: { culprit: 'checkout/pay in total' },
      startedAt: new Date('2026-03-01T11:58:00Z'),
    },
  ])
})

test('a metric alert is a trouble of its own', () => {
  expect(read(fixture('sentry/metric-alert.json'))).toMatchObject([
    {
      action: 'trigger',
      dedupKey: 'metric:42',
      summary: 'Critical: Too many errors',
      source: 'shop',
      severity: 'critical',
      labels: { rule: 'Too many errors', project: 'shop' },
    },
  ])
})

test('the issue is also known by its address', () => {
  const event = { issue_url: 'https://sentry.io/api/0/issues/99/', title: 't' }
  expect(read({ action: 'triggered', data: { event } })).toMatchObject([{ dedupKey: 'issue:99' }])
})

const issue = { id: '5', title: 'Broken', project: { slug: 'shop' } }
const metricAlert = { id: '6' }

test.each([
  ['resolved', { issue }, [{ action: 'resolve', dedupKey: 'issue:5' }]],
  ['archived', { issue }, [{ action: 'resolve', dedupKey: 'issue:5' }]],
  ['ignored', { issue }, [{ action: 'resolve', dedupKey: 'issue:5' }]],
  ['created', { issue }, []],
  ['assigned', { issue }, []],
  ['unresolved', { issue }, []],
  ['triggered', { issue }, [{ action: 'trigger', dedupKey: 'issue:5', summary: 'Broken', source: 'shop' }]],
  ['warning', { metric_alert: metricAlert }, [{ action: 'trigger', severity: 'warning' }]],
  ['resolved', { metric_alert: metricAlert }, [{ action: 'resolve', dedupKey: 'metric:6' }]],
])('%s of %j', (action, data, signals) => {
  expect(read({ action, data })).toMatchObject(signals)
})

test('that the integration was installed is no trouble', () => {
  expect(read({ action: 'created', data: { installation: {} } })).toEqual([])
})

test('what it does not know is not swallowed', () => {
  expect(receive(vendorBody({ action: 'created', data: {} }))).toMatchObject({ readable: false })
})
