import { createHash } from 'node:crypto'
import { severityOf } from '../../../domain/alerting/severity-words.ts'
import type { Signal } from '../../../domain/alerting/signal.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
import { type Fields, fieldsOf, firstText, hostOf, labelsOf, linksOf, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'

export type Envelope = { webhook: Fields; fallbackDedupKey: string }

const SUMMARY_LENGTH = 1024

/** One alert of a webhook, in the shape that Alertmanager and Grafana share. */
export function alertSignal(alert: Fields, index: number, { webhook, fallbackDedupKey }: Envelope): Signal {
  const labels = labelsOf(alert['labels'])
  const dedupKey = textOf(alert['fingerprint']) ?? keyOfLabels(labels) ?? `${fallbackDedupKey}:${index}`
  if ((alert['status'] ?? webhook['status']) === 'resolved') {
    return { action: 'resolve', dedupKey, happenedAt: instantOf(alert['endsAt']) }
  }
  const annotations = fieldsOf(alert['annotations'])
  return {
    action: 'trigger',
    dedupKey,
    summary: shorten(summaryOf(annotations, labels), SUMMARY_LENGTH),
    source: firstText(labels['instance'], labels['job'], hostOf(webhook['externalURL'])) ?? 'unknown',
    severity: severityOf(firstText(labels['severity'], labels['level'], labels['priority'])),
    labels,
    details: detailsOf(annotations, webhook),
    links: linksOf(
      ['Source', alert['generatorURL']],
      ['Runbook', annotations['runbook_url']],
      ['Dashboard', annotations['dashboard_url']],
    ),
    startedAt: instantOf(alert['startsAt']),
  }
}

function summaryOf(annotations: Fields, labels: Record<string, string>): string {
  const { summary, description, message, title } = annotations
  return (
    firstText(summary, description, message, title, labels['alertname'], labels['job']) ??
    'Alert without a name'
  )
}

function detailsOf(annotations: Fields, webhook: Fields): Fields {
  const truncated = webhook['truncatedAlerts']
  return {
    ...annotations,
    ...(textOf(webhook['receiver']) ? { receiver: webhook['receiver'] } : {}),
    ...(textOf(webhook['groupKey']) ? { group_key: webhook['groupKey'] } : {}),
    ...(typeof truncated === 'number' && truncated > 0 ? { truncated_alerts: truncated } : {}),
  }
}

/** Very old senders leave the fingerprint out; the labels are what it is made of. */
function keyOfLabels(labels: Record<string, string>): string | null {
  const pairs = Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return pairs.length === 0
    ? null
    : createHash('sha256').update(JSON.stringify(pairs)).digest('hex').slice(0, 32)
}
