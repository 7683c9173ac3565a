import * as alertmanager from '../../integrations/alertmanager/receive.ts'
import * as azureMonitor from '../../integrations/azure-monitor/receive.ts'
import * as datadog from '../../integrations/datadog/receive.ts'
import * as form from '../../integrations/form/receive.ts'
import * as generic from '../../integrations/generic/receive.ts'
import * as github from '../../integrations/github/receive.ts'
import * as gitlab from '../../integrations/gitlab/receive.ts'
import * as googleCloud from '../../integrations/google-cloud-monitoring/receive.ts'
import * as grafana from '../../integrations/grafana/receive.ts'
import * as incidentIo from '../../integrations/incident-io/receive.ts'
import * as nagios from '../../integrations/nagios/receive.ts'
import * as mail from '../../integrations/mail/receive.ts'
import * as newRelic from '../../integrations/new-relic/receive.ts'
import * as opsgenie from '../../integrations/opsgenie/receive.ts'
import * as pagerduty from '../../integrations/pagerduty-events/receive.ts'
import type { Received, ReceivedBody } from '../../integrations/received.ts'
import * as sentry from '../../integrations/sentry/receive.ts'
import * as sns from '../../integrations/sns/receive.ts'
import * as uptimeKuma from '../../integrations/uptime-kuma/receive.ts'
import * as victorops from '../../integrations/victorops/receive.ts'
import * as zabbix from '../../integrations/zabbix/receive.ts'
import type { Integration } from '../services/integration-of-key.ts'

type Receive = (body: ReceivedBody, settings: Integration['settings']) => Received

/** How a kept body is read, by the format it was kept under. */
export const formats = {
  'pagerduty-v2': (body) => pagerduty.receive('v2', body),
  'pagerduty-v1': (body) => pagerduty.receive('v1', body),
  'pagerduty-change': (body) => pagerduty.receive('change', body),
  alertmanager: (body) => alertmanager.receive(body),
  grafana: (body) => grafana.receive(body),
  opsgenie: (body) => opsgenie.receive(body),
  victorops: (body) => victorops.receive(body),
  'incident-io': (body) => incidentIo.receive(body),
  datadog: (body) => datadog.receive(body),
  'azure-monitor': (body) => azureMonitor.receive(body),
  'google-cloud-monitoring': (body) => googleCloud.receive(body),
  sentry: (body) => sentry.receive(body),
  'new-relic': (body) => newRelic.receive(body),
  zabbix: (body) => zabbix.receive(body),
  nagios: (body) => nagios.receive(body),
  'uptime-kuma': (body) => uptimeKuma.receive(body),
  sns: (body) => sns.receive(body),
  github: (body) => github.receive(body),
  gitlab: (body) => gitlab.receive(body),
  mail: (body) => mail.receive(body),
  form: (body) => form.receive(body),
  generic: (body, settings) => generic.receive(body, mappingOf(settings)),
} satisfies Record<string, Receive>

export type Format = keyof typeof formats

export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name)
}

export function dedupKeyOfBody(bodyId: string): string {
  return `signal:${bodyId}`
}

export function mappingOf({ mapping = {} }: Integration['settings']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapping).flatMap(([field, path]) => (path === undefined ? [] : [[field, path]])),
  )
}
