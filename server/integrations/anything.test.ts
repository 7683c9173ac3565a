import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { receive as receiveAlertmanager } from './alertmanager/receive.ts'
import { receive as receiveDatadog } from './datadog/receive.ts'
import { receive as receiveAzureMonitor } from './azure-monitor/receive.ts'
import { receive as receiveGitHub } from './github/receive.ts'
import { receive as receiveGitLab } from './gitlab/receive.ts'
import { receive as receiveGoogleCloud } from './google-cloud-monitoring/receive.ts'
import { receive as receiveSentry } from './sentry/receive.ts'
import { receive as receiveMail } from './mail/receive.ts'
import { receive as receiveNewRelic } from './new-relic/receive.ts'
import { receive as receiveZabbix } from './zabbix/receive.ts'
import { receive as receiveNagios } from './nagios/receive.ts'
import { receive as receiveSns } from './sns/receive.ts'
import { receive as receiveUptimeKuma } from './uptime-kuma/receive.ts'
import { receive as receiveForm } from './form/receive.ts'
import { receive as receiveGeneric } from './generic/receive.ts'
import { receive as receiveGrafana } from './grafana/receive.ts'
import { receive as receiveIncidentIo } from './incident-io/receive.ts'
import { receive as receiveOpsgenie } from './opsgenie/receive.ts'
import { receive as receivePagerDuty } from './pagerduty-events/receive.ts'
import type { Received, ReceivedBody } from './received.ts'
import { receive as receiveVictorOps } from './victorops/receive.ts'

const receivers: Record<string, (body: ReceivedBody) => Received> = {
  alertmanager: receiveAlertmanager,
  grafana: receiveGrafana,
  generic: (body) => receiveGeneric(body),
  victorops: receiveVictorOps,
  'alerts of Opsgenie': receiveOpsgenie,
  'tags of Opsgenie': (body) => receiveOpsgenie({ ...body, target: 'tag key disk' }),
  'incident.io': receiveIncidentIo,
  datadog: receiveDatadog,
  'azure-monitor': receiveAzureMonitor,
  'google-cloud-monitoring': receiveGoogleCloud,
  sentry: receiveSentry,
  'new-relic': receiveNewRelic,
  zabbix: receiveZabbix,
  nagios: receiveNagios,
  'uptime-kuma': receiveUptimeKuma,
  sns: receiveSns,
  github: receiveGitHub,
  gitlab: receiveGitLab,
  mail: receiveMail,
  form: receiveForm,
  'events v2': (body) => receivePagerDuty('v2', body),
  'events v1': (body) => receivePagerDuty('v1', body),
  changes: (body) => receivePagerDuty('change', body),
}

function bodyOf(bytes: Buffer): ReceivedBody {
  return { bytes, headers: {}, receivedAt: new Date('2026-03-01T12:00:00Z'), fallbackDedupKey: 'fallback' }
}

const names =
  'routing_key service_key event_action event_type dedup_key incident_key payload summary source severity ' +
  'timestamp custom_details links images contexts client client_url description details alerts labels annotations ' +
  'status fingerprint startsAt generatorURL title id values dashboardURL message_type entity_id state_message ' +
  'timestamp vo_annotate.u.x deduplication_key metadata transition tags cycle_key data essentials alertId ' +
  'monitorCondition incident incident_id state documentation action event issue issue_id metric_alert priority ' +
  'issueId impactedEntities createdAt event_id value host heartbeat monitor monitorID msg ' +
  'headers from subject text Message TopicArn Subject repository deployment_status environment workflow_run object_kind object_attributes project ' +
  'alias note user'
const words = [
  'trigger',
  'resolve',
  'acknowledge',
  'critical',
  'resolved',
  'firing',
  'CRITICAL',
  'RECOVERY',
  'https://a.example',
  '\0',
  '\uD800',
]

const { body: anything } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(...words),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  ),
  body: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('body'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('__proto__', 'a\0', ...names.split(' ')), tie('body'), { maxKeys: 12 }),
  ),
}))

/** All that PostgreSQL needs of a text to keep it. */
function isFit(text: string): boolean {
  return !text.includes(String.raw`\u0000`) && !/\\ud[89a-f]/i.test(text)
}

test.each(Object.keys(receivers))('%s answers any JSON, and what it takes can be stored', (name) => {
  fc.assert(
    fc.property(anything, (json) => {
      const outcome = receivers[name]?.(bodyOf(Buffer.from(JSON.stringify(json))))
      expect(Math.floor((outcome?.answer.status ?? 0) / 100)).toBe(outcome?.readable ? 2 : 4)
      if (outcome?.readable) expect(isFit(JSON.stringify(outcome.signals))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each(Object.keys(receivers))('%s answers any bytes', (name) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(receivers[name]?.(bodyOf(Buffer.from(bytes)))).toBeDefined()
    }),
  )
})

test.each(Object.keys(receivers))('%s is not brought down by 100,000 levels', (name) => {
  const body = bodyOf(Buffer.from(`{"alerts":${'['.repeat(100_000)}${']'.repeat(100_000)}}`))
  expect(receivers[name]?.(body).answer.status).toBeLessThan(500)
})
