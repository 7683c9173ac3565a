import { expect, test } from 'vitest'
import { fixture, signalsOf, vendorBody } from '../../../test/world/vendor-body.ts'
import { receive } from './receive.ts'

const only = (payload: object) => signalsOf(receive(vendorBody(payload)))[0]
const withIncident = (incident: object) => only({ incident: { incident_id: 'i', ...incident } })

test('an incident says all there is to know', () => {
  expect(only(fixture('google-cloud-monitoring/firing.json'))).toMatchObject({
    action: 'trigger',
    dedupKey: '0.mabc1def2ghi',
    summary: '[ALERT] CPU utilization of web-1',
    source: 'web-1',
    severity: 'critical',
    labels: { team: 'web', zone: 'europe-west1-b', instance_name: 'web-1', policy: 'Web servers' },
    details: { threshold_value: '0.9', documentation: 'See the runbook of the web servers.' },
    startedAt: new Date('2026-03-01T11:58:00Z'),
  })
})

test.each([
  ['Critical', 'critical'],
  ['Error', 'error'],
  ['Warning', 'warning'],
  ['No severity', 'error'],
])('%s is %s', (severity, meant) => {
  expect(withIncident({ severity })).toMatchObject({ severity: meant })
})

test.each([
  [{ documentation: { subject: 'subject' }, summary: 'summary' }, 'subject'],
  [{ summary: 'summary', condition_name: 'condition' }, 'summary'],
  [{ condition_name: 'condition', policy_name: 'policy' }, 'condition'],
  [{}, 'Incident without a name'],
])('%j is called %s', (incident, summary) => {
  expect(withIncident(incident)).toMatchObject({ summary })
})

test('closed ends it', () => {
  expect(withIncident({ state: 'closed' })).toMatchObject({ action: 'resolve', dedupKey: 'i' })
})

test('without an incident it cannot be read', () => {
  expect(receive(vendorBody({ version: 'test' }))).toMatchObject({ readable: false })
})
