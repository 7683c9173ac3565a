import { expect, test } from 'vitest'
import { fixture, signalsOf, vendorBody } from '../../test/world/vendor-body.ts'
import { receive as receiveAlertmanager } from './alertmanager/receive.ts'
import { receive as receiveAzureMonitor } from './azure-monitor/receive.ts'
import { receive as receiveDatadog } from './datadog/receive.ts'
import { receive as receiveGeneric } from './generic/receive.ts'
import { receive as receiveGoogleCloud } from './google-cloud-monitoring/receive.ts'
import { receive as receiveNewRelic } from './new-relic/receive.ts'
import { receive as receivePagerDuty } from './pagerduty-events/receive.ts'
import type { Received, ReceivedBody } from './received.ts'
import { receive as receiveSns } from './sns/receive.ts'
import { receive as receiveUptimeKuma } from './uptime-kuma/receive.ts'
import { receive as receiveVictorOps } from './victorops/receive.ts'

const pagerDuty = (event: object) => ({
  body: { routing_key: 'k', dedup_key: 'disk', ...event },
  receive: (body: ReceivedBody) => receivePagerDuty('v2', body),
})
const victorOps = (alert: object) => ({ body: { entity_id: 'disk', ...alert }, receive: receiveVictorOps })
const generic = (item: object) => ({
  body: { id: 'disk', title: 'Disk full', ...item },
  receive: (body: ReceivedBody) => receiveGeneric(body),
})

type Told = { body: Parameters<typeof vendorBody>[0]; receive: (body: ReceivedBody) => Received }
type Row = [claim: string, told: Told, signal: string]

const from = (name: string, receive: Told['receive']): Told => ({ body: fixture(name), receive })

const cloudWatch = (name: string): Told => ({
  body: { Message: fixture(name).toString() },
  receive: receiveSns,
})

const rows: Row[] = [
  [
    'Azure Monitor, fired',
    from('azure-monitor/firing.json', receiveAzureMonitor),
    'trigger 2026-03-01T11:58:24.371Z',
  ],
  [
    'Azure Monitor, resolved',
    from('azure-monitor/resolved.json', receiveAzureMonitor),
    'resolve 2026-03-01T12:08:24.100Z',
  ],
  ['Datadog, triggered', from('datadog/firing.json', receiveDatadog), 'trigger 2026-03-01T11:58:00.000Z'],
  ['Datadog, recovered', from('datadog/resolved.json', receiveDatadog), 'resolve 2026-03-01T12:08:00.000Z'],
  [
    'Google Cloud, open',
    from('google-cloud-monitoring/firing.json', receiveGoogleCloud),
    'trigger 2026-03-01T11:58:00.000Z',
  ],
  [
    'Google Cloud, closed',
    from('google-cloud-monitoring/resolved.json', receiveGoogleCloud),
    'resolve 2026-03-01T12:08:00.000Z',
  ],
  [
    'New Relic, activated',
    from('new-relic/firing.json', receiveNewRelic),
    'trigger 2026-03-01T11:58:00.000Z',
  ],
  ['New Relic, closed', from('new-relic/resolved.json', receiveNewRelic), 'resolve 2026-03-01T12:08:00.000Z'],
  ['CloudWatch, alarm', cloudWatch('sns/alarm.json'), 'trigger 2026-03-02T08:58:00.000Z'],
  ['CloudWatch, ok', cloudWatch('sns/ok.json'), 'resolve 2026-03-02T09:08:00.000Z'],
  [
    'Uptime Kuma, down',
    from('uptime-kuma/firing.json', receiveUptimeKuma),
    'trigger 2026-03-01T11:58:00.527Z',
  ],
  [
    'Uptime Kuma, up',
    from('uptime-kuma/resolved.json', receiveUptimeKuma),
    'resolve 2026-03-01T12:08:00.527Z',
  ],
  [
    'PagerDuty says it in the payload, of a resolve as well',
    pagerDuty({ event_action: 'resolve', payload: { timestamp: '2026-03-01T12:08:00Z' } }),
    'resolve 2026-03-01T12:08:00.000Z',
  ],
  ['a resolve of PagerDuty without one', pagerDuty({ event_action: 'resolve' }), 'resolve -'],
  [
    'VictorOps, when it says more than when the state began',
    victorOps({ message_type: 'RECOVERY', timestamp: 1_772_366_880 }),
    'resolve 2026-03-01T12:08:00.000Z',
  ],
  [
    'VictorOps, when it does not',
    victorOps({ message_type: 'CRITICAL', state_start_time: 1_772_366_880 }),
    'trigger -',
  ],
  [
    'any JSON, where it says so',
    generic({ status: 'ok', happened_at: '2026-03-01T12:08:00Z' }),
    'resolve 2026-03-01T12:08:00.000Z',
  ],
  ['and not when it began', generic({ started_at: '2026-03-01T12:08:00Z' }), 'trigger -'],
  [
    'Alertmanager repeats when an alert began, which is not when it was true',
    {
      body: { alerts: [{ status: 'firing', fingerprint: 'f', startsAt: '2026-03-01T12:08:00Z' }] },
      receive: receiveAlertmanager,
    },
    'trigger -',
  ],
]

test.each(rows)('%s', (_claim, { body, receive }, signal) => {
  const told = signalsOf(receive(vendorBody(body))).map((one) =>
    'dedupKey' in one ? `${one.action} ${one.happenedAt?.toISOString() ?? '-'}` : one.action,
  )
  expect(told).toEqual([signal])
})
