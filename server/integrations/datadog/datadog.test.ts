import { describe, expect, test } from 'vitest'
import { fixture, signalsOf, vendorBody } from '../../../test/world/vendor-body.ts'
import { receive } from './receive.ts'

const only = (payload: object) => signalsOf(receive(vendorBody(payload)))[0]

describe('Datadog', () => {
  test('the payload of the guide says all there is to know', () => {
    expect(only(fixture('datadog/firing.json'))).toEqual({
      action: 'trigger',
      dedupKey: '5219874011200345678',
      summary: '[Triggered on {host:web-1}] Disk almost full',
      source: 'web-1',
      severity: 'critical',
      labels: {
        env: 'prod',
        team: 'web',
        urgent: '',
        metric: 'system.disk.in_use',
        monitor: '91234567',
      },
      details: {
        transition: 'Triggered',
        message: 'More than 95 % of /var is used.',
        query: 'avg(last_5m):max:system.disk.in_use{*} by {host} > 0.95',
        scope: 'host:web-1',
        event_type: 'metric_alert_monitor',
      },
      links: [{ href: 'https://app.datadoghq.eu/event/event?id=7000000000000000001', text: 'Datadog' }],
      startedAt: new Date('2026-03-01T11:58:00Z'),
      happenedAt: new Date('2026-03-01T11:58:00Z'),
    })
  })

  test.each([
    ['Triggered', 'trigger'],
    ['Re-Triggered', 'trigger'],
    ['No Data', 'trigger'],
    ['Renotify', 'trigger'],
    ['', 'trigger'],
    ['Recovered', 'resolve'],
  ])('transition %j is a %s', (transition, action) => {
    expect(only({ title: 't', cycle_key: '1', transition })).toMatchObject({ action, dedupKey: '1' })
  })

  test.each([
    [{ transition: 'Triggered', priority: 'P3' }, 'warning'],
    [{ transition: 'Triggered', alert_type: 'error' }, 'error'],
    [{ transition: 'Re-Warn', priority: 'P1' }, 'warning'],
    [{}, 'error'],
  ])('%j is a %s', (fields, severity) => {
    expect(only({ title: 't', ...fields })).toMatchObject({ severity })
  })

  test('the payload that Datadog sends by itself is resolved by its title', () => {
    const opened = only({ id: '1', title: '[Triggered on {host:a}] Disk full', body: 'b' })
    expect(opened).toMatchObject({ action: 'trigger', dedupKey: '[ on {host:a}] Disk full' })
    expect(only({ id: '2', title: '[Recovered on {host:a}] Disk full' })).toMatchObject({
      action: 'resolve',
      dedupKey: '[ on {host:a}] Disk full',
    })
  })
})

test('without a title it cannot be read', () => {
  expect(receive(vendorBody({}))).toMatchObject({ readable: false, answer: { status: 400 } })
})
