import type { IntegrationType } from './catalogue.ts'

type Asked = { key: string; at: Date; severity: 'critical' | 'info' }

/** What the vendor would post. */
export type TestEvent = { headers?: Record<string, string>; body: object | string }

/** All tests of an integration are one trouble. */
const TEST_KEY = 'tocsin-test'
const SUMMARY = 'Test event from Tocsin'
const ABOUT = 'Sent from the page of the integration, to see that signals arrive.'

type Make = (asked: Asked) => TestEvent

const byAlertmanager: Make = ({ at, severity }) => ({
  body: {
    version: '4',
    groupKey: TEST_KEY,
    status: 'firing',
    receiver: 'tocsin',
    groupLabels: {},
    commonLabels: {},
    commonAnnotations: {},
    externalURL: 'http://tocsin.invalid',
    alerts: [
      {
        status: 'firing',
        labels: { alertname: SUMMARY, severity },
        annotations: { summary: SUMMARY, description: ABOUT },
        startsAt: at.toISOString(),
        endsAt: '0001-01-01T00:00:00Z',
        fingerprint: TEST_KEY,
      },
    ],
  },
})

const byWords: Make = ({ severity }) => ({
  body: { title: SUMMARY, description: ABOUT, status: 'firing', severity, id: TEST_KEY, source: 'tocsin' },
})

/** Amazon signs what it sends, mail is sent by mail: of these there is none. */
const events: Partial<Record<IntegrationType, Make>> = {
  alertmanager: byAlertmanager,
  grafana: byAlertmanager,
  generic: byWords,
  heartbeat: () => ({ body: '' }),
  'pagerduty-events': ({ key, severity }) => ({
    body: {
      routing_key: key,
      event_action: 'trigger',
      dedup_key: TEST_KEY,
      payload: { summary: SUMMARY, source: 'tocsin', severity, custom_details: { about: ABOUT } },
    },
  }),
  opsgenie: ({ key, severity }) => ({
    headers: { authorization: `GenieKey ${key}` },
    body: {
      message: SUMMARY,
      alias: TEST_KEY,
      description: ABOUT,
      source: 'tocsin',
      priority: severity === 'critical' ? 'P1' : 'P5',
    },
  }),
  victorops: ({ severity }) => ({
    body: {
      message_type: severity.toUpperCase(),
      entity_id: TEST_KEY,
      entity_display_name: SUMMARY,
      state_message: ABOUT,
    },
  }),
  'incident-io': ({ key, severity }) => ({
    headers: { authorization: `Bearer ${key}` },
    body: {
      title: SUMMARY,
      description: ABOUT,
      status: 'firing',
      deduplication_key: TEST_KEY,
      metadata: { severity, source: 'tocsin' },
    },
  }),
  datadog: ({ severity }) => ({
    body: {
      title: SUMMARY,
      transition: 'Triggered',
      cycle_key: TEST_KEY,
      alert_type: severity === 'critical' ? 'error' : 'info',
      priority: severity === 'critical' ? 'P1' : 'P5',
      message: ABOUT,
      hostname: 'tocsin',
    },
  }),
  'azure-monitor': ({ at, severity }) => ({
    body: {
      schemaId: 'azureMonitorCommonAlertSchema',
      data: {
        essentials: {
          alertId: TEST_KEY,
          alertRule: SUMMARY,
          description: ABOUT,
          severity: severity === 'critical' ? 'Sev0' : 'Sev4',
          monitorCondition: 'Fired',
          configurationItems: ['tocsin'],
          firedDateTime: at.toISOString(),
        },
        alertContext: {},
      },
    },
  }),
  'google-cloud-monitoring': ({ at, severity }) => ({
    body: {
      version: '1.2',
      incident: {
        incident_id: TEST_KEY,
        state: 'open',
        summary: SUMMARY,
        resource_display_name: 'tocsin',
        severity,
        started_at: Math.floor(at.getTime() / 1_000),
      },
    },
  }),
  sentry: ({ at, severity }) => ({
    body: {
      action: 'triggered',
      data: {
        event: {
          issue_id: TEST_KEY,
          title: SUMMARY,
          culprit: 'tocsin',
          level: severity === 'critical' ? 'fatal' : 'info',
          datetime: at.toISOString(),
        },
        triggered_rule: ABOUT,
      },
    },
  }),
  'new-relic': ({ at, severity }) => ({
    body: {
      id: TEST_KEY,
      title: SUMMARY,
      priority: severity === 'critical' ? 'CRITICAL' : 'LOW',
      impactedEntities: ['tocsin'],
      state: 'ACTIVATED',
      trigger: 'STATE_CHANGE',
      createdAt: at.getTime(),
    },
  }),
  zabbix: ({ severity }) => ({
    body: {
      event_id: TEST_KEY,
      value: '1',
      is_update: '0',
      acknowledged: 'No',
      name: SUMMARY,
      severity: severity === 'critical' ? 'Disaster' : 'Information',
      host: 'tocsin',
      operational_data: ABOUT,
      tags: '[]',
    },
  }),
  nagios: ({ severity }) => ({
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      type: 'PROBLEM',
      host: 'tocsin',
      service: TEST_KEY,
      state: severity === 'critical' ? 'CRITICAL' : 'WARNING',
      output: SUMMARY,
    }).toString(),
  }),
  form: ({ severity }) => ({
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      what: SUMMARY,
      impact: severity === 'critical' ? 'down' : 'question',
    }).toString(),
  }),
  'uptime-kuma': ({ at }) => ({
    body: {
      heartbeat: { monitorID: TEST_KEY, status: 0, time: at.toISOString(), msg: ABOUT, important: true },
      monitor: { id: TEST_KEY, name: SUMMARY, type: 'http', tags: [] },
      msg: SUMMARY,
    },
  }),
  github: ({ at }) => ({
    headers: { 'x-github-event': 'deployment_status' },
    body: {
      action: 'created',
      deployment_status: { id: 1, state: 'success', environment: 'test', created_at: at.toISOString() },
      deployment: { id: 1, sha: '0'.repeat(40), ref: TEST_KEY, environment: 'test', description: SUMMARY },
      repository: { name: 'tocsin', full_name: 'tocsin/test', html_url: 'https://github.com' },
    },
  }),
  gitlab: ({ key, at }) => ({
    headers: { 'x-gitlab-token': key, 'x-gitlab-event': 'Deployment Hook' },
    body: {
      object_kind: 'deployment',
      status: 'success',
      status_changed_at: at.toISOString(),
      deployment_id: 1,
      environment: 'test',
      project: { name: 'tocsin', path_with_namespace: 'tocsin/test', web_url: 'https://gitlab.com' },
      ref: TEST_KEY,
      commit_title: SUMMARY,
    },
  }),
}

export function testEvent(type: IntegrationType, asked: Asked): TestEvent | null {
  return events[type]?.(asked) ?? null
}

export function canBeTested(type: IntegrationType): boolean {
  return events[type] !== undefined
}
