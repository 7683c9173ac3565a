import type { integrationTypes } from '../organisation/document.ts'

export type IntegrationType = (typeof integrationTypes)[number]

export const integrationGroups = ['monitoring', 'cloud', 'paging', 'deployments', 'own'] as const

type CatalogueEntry = {
  name: string
  group: (typeof integrationGroups)[number]
  /** What it sends, for people who choose. */
  about: string
  /** Other names by which it is looked for. */
  alsoCalled?: string
}

/** Every kind of source there is. */
export const catalogue: Record<IntegrationType, CatalogueEntry> = {
  alertmanager: {
    name: 'Prometheus Alertmanager',
    group: 'monitoring',
    about: 'Alerts of a webhook receiver, each with its labels; resolved ones end.',
    alsoCalled: 'mimir thanos victoriametrics',
  },
  grafana: {
    name: 'Grafana',
    group: 'monitoring',
    about: 'Alerts of a webhook contact point, with links to dashboard and panel.',
  },
  datadog: { name: 'Datadog', group: 'monitoring', about: 'Monitors that name @webhook-tocsin.' },
  'new-relic': { name: 'New Relic', group: 'monitoring', about: 'Issues of a workflow with a webhook.' },
  sentry: { name: 'Sentry', group: 'monitoring', about: 'Alert rules for issues, and metric alerts.' },
  zabbix: { name: 'Zabbix', group: 'monitoring', about: 'Problems, by a media type with a short script.' },
  nagios: {
    name: 'Nagios and Icinga',
    group: 'monitoring',
    about: 'Notifications of hosts and services, by curl.',
    alsoCalled: 'checkmk naemon',
  },
  'uptime-kuma': { name: 'Uptime Kuma', group: 'monitoring', about: 'Monitors that are down and up again.' },
  'azure-monitor': {
    name: 'Azure Monitor',
    group: 'cloud',
    about: 'Action groups with the common alert schema.',
    alsoCalled: 'microsoft',
  },
  'google-cloud-monitoring': {
    name: 'Google Cloud Monitoring',
    group: 'cloud',
    about: 'Incidents of alerting policies, by a webhook channel.',
    alsoCalled: 'gcp stackdriver',
  },
  sns: {
    name: 'Amazon SNS and CloudWatch',
    group: 'cloud',
    about: 'Alarms that are published to a topic; the subscription confirms itself.',
    alsoCalled: 'aws',
  },
  'pagerduty-events': {
    name: 'PagerDuty Events API',
    group: 'paging',
    about: 'Whatever can notify PagerDuty, versions 1 and 2: only the address changes.',
  },
  opsgenie: {
    name: 'Opsgenie',
    group: 'paging',
    about: "Clients of Opsgenie's alert API: only the address and the key change.",
    alsoCalled: 'jira service management',
  },
  victorops: {
    name: 'VictorOps (Splunk On-Call)',
    group: 'paging',
    about: 'Whatever posts to the REST endpoint: only the host changes.',
  },
  'incident-io': {
    name: 'incident.io',
    group: 'paging',
    about: 'HTTP alert sources: only the host and the token change.',
  },
  github: { name: 'GitHub', group: 'deployments', about: 'Deployments and workflow runs, as changes.' },
  gitlab: { name: 'GitLab', group: 'deployments', about: 'Deployments and pipelines, as changes.' },
  generic: {
    name: 'Any JSON',
    group: 'own',
    about: 'Any tool that posts JSON; a mapping says where the parts of an alert are.',
    alsoCalled: 'webhook custom http curl script',
  },
  form: {
    name: 'Customer form',
    group: 'own',
    about: 'A page on which customers and colleagues report a problem, without an account.',
    alsoCalled: 'report support status page',
  },
  mail: { name: 'Mail', group: 'own', about: 'For tools that can only send mail.', alsoCalled: 'email smtp' },
  heartbeat: {
    name: 'Heartbeat',
    group: 'own',
    about: 'A job calls when it ran; an alert is raised when it does not.',
    alsoCalled: 'cron dead man switch backup',
  },
}

export function isIntegrationType(type: string): type is IntegrationType {
  return Object.hasOwn(catalogue, type)
}

/** Whether an entry answers to all words of a search. */
export function isMeant(type: IntegrationType, words: string): boolean {
  const { name, about, alsoCalled = '' } = catalogue[type]
  const text = `${type} ${name} ${about} ${alsoCalled}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
