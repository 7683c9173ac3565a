import type { Post } from './load.ts'
import { ALERTMANAGER_KEY, EVENTS_KEY } from './organisation.ts'

/** The same trouble in each system's own words. `paging: false` is kept and shown, and pages nobody. */
export type Trouble = { name: string; sentAt?: number; paging: boolean }

export function tocsinEvent({ name, sentAt = 0, paging }: Trouble): Post {
  return {
    path: '/v2/enqueue',
    body: JSON.stringify({
      routing_key: EVENTS_KEY,
      event_action: 'trigger',
      dedup_key: name,
      payload: {
        summary: `Disk almost full on ${name} ${sentAt}`,
        source: `${name}.example.com`,
        severity: paging ? 'critical' : 'info',
        component: 'disk',
        group: 'storage',
        custom_details: {
          sent_at: String(sentAt),
          instance: name,
          job: 'node',
          cluster: 'eu-1',
          severity: 'critical',
        },
      },
    }),
  }
}

export function alertmanagerAlerts(troubles: Trouble[]): Post {
  return {
    path: '/api/v2/alerts',
    body: JSON.stringify(troubles.map((trouble) => ({ ...labelled(trouble) }))),
  }
}

export function tocsinWebhook(troubles: Trouble[]): Post {
  return {
    path: `/intake/alertmanager/${ALERTMANAGER_KEY}`,
    body: JSON.stringify({
      version: '4',
      groupKey: '{}:{}',
      truncatedAlerts: 0,
      status: 'firing',
      receiver: 'tocsin',
      groupLabels: {},
      commonLabels: {},
      commonAnnotations: {},
      externalURL: 'http://alertmanager.example.com',
      alerts: troubles.map((trouble) => ({
        status: 'firing',
        ...labelled(trouble),
        startsAt: '2026-11-21T00:00:00Z',
        endsAt: '0001-01-01T00:00:00Z',
        fingerprint: trouble.name,
      })),
    }),
  }
}

function labelled({ name, sentAt = 0, paging }: Trouble) {
  return {
    labels: {
      alertname: 'DiskAlmostFull',
      instance: name,
      job: 'node',
      cluster: 'eu-1',
      severity: paging ? 'critical' : 'info',
      paging: paging ? 'yes' : 'no',
    },
    annotations: { summary: `Disk almost full on ${name} ${sentAt}`, sent_at: String(sentAt) },
    generatorURL: 'http://prometheus.example.com/graph',
  }
}
