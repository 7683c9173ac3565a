import { expect, test } from 'vitest'
import { fixture, signalsOf, vendorBody } from '../../../test/world/vendor-body.ts'
import { receive } from './receive.ts'

const only = (payload: object) => signalsOf(receive(vendorBody(payload)))[0]
const withEssentials = (essentials: object) => only({ data: { essentials: { alertId: 'a', ...essentials } } })

test('an alert of the common schema says all there is to know', () => {
  expect(only(fixture('azure-monitor/firing.json'))).toMatchObject({
    action: 'trigger',
    dedupKey: expect.stringContaining('/alerts/0a1b2c3d-0000-4444-8888-1234567890ab'),
    summary: 'CPU of the web servers',
    source: 'web-1',
    severity: 'error',
    labels: { alert_rule: 'CPU of the web servers', signal_type: 'Metric', resource_group: 'shop' },
    details: { description: 'The web servers have nothing to spare', properties: { team: 'web' } },
    startedAt: new Date('2026-03-01T11:58:24.371Z'),
  })
})

test.each([
  ['Sev0', 'critical'],
  ['Sev1', 'error'],
  ['Sev2', 'warning'],
  ['Sev3', 'info'],
  ['Sev4', 'info'],
  [undefined, 'error'],
])('%s is %s, as Azure counts', (severity, meant) => {
  expect(withEssentials({ severity })).toMatchObject({ severity: meant })
})

test('Resolved ends it', () => {
  expect(withEssentials({ monitorCondition: 'Resolved' })).toMatchObject({ action: 'resolve', dedupKey: 'a' })
})

test('another schema is refused with the way out', () => {
  expect(receive(vendorBody({ schemaId: 'AzureMonitorMetricAlert', data: {} }))).toMatchObject({
    because: [expect.stringMatching(/enable the common alert schema/)],
  })
})
