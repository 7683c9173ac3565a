import { numberOf } from '../../../domain/alerting/alert-number.ts'
import { tagsOf } from '../../../domain/alerting/alert-changes.ts'
import { priorityOfSeverity } from '../../integrations/opsgenie/priority.ts'
import { presentResponder } from '../../integrations/opsgenie/requests.ts'
import { listOf, textOf } from '../../integrations/fields.ts'
import type { AlertRow } from '../alerts/store.ts'

export type ListedAlert = AlertRow & { snoozed_until: Date | null }

/** An alert as Opsgenie's lists show it. */
export function presentAlert(alert: ListedAlert) {
  const { details, status } = alert
  const owner = textOf(details['owner']) ?? ''
  return {
    id: alert.id,
    tinyId: numberOf(alert.id),
    alias: alert.dedup_key,
    message: alert.summary,
    status: status === 'resolved' ? 'closed' : 'open',
    acknowledged: status === 'acknowledged' || (status === 'resolved' && alert.acknowledged_at !== null),
    isSeen: alert.acknowledged_at !== null,
    tags: tagsOf(alert),
    snoozed: alert.snoozed_until !== null,
    ...(alert.snoozed_until && { snoozedUntil: alert.snoozed_until.toISOString() }),
    count: alert.count,
    lastOccurredAt: alert.last_seen_at.toISOString(),
    createdAt: alert.first_seen_at.toISOString(),
    updatedAt: (alert.resolved_at ?? alert.acknowledged_at ?? alert.last_seen_at).toISOString(),
    source: alert.source,
    owner,
    priority: textOf(details['priority']) ?? priorityOfSeverity(alert.severity),
    responders: listOf(details['responders']).map(presentResponder),
    integration: { id: alert.integration_id, name: alert.integration_id, type: 'API' },
    report: reportOf(alert),
  }
}

/** The same with what only one alert's own answer has. */
export function presentWholeAlert(alert: ListedAlert) {
  const { details } = alert
  return {
    ...presentAlert(alert),
    actions: listOf(details['actions']),
    entity: textOf(details['entity']) ?? '',
    description: textOf(details['description']) ?? '',
    details: alert.labels,
  }
}

function reportOf({ first_seen_at: from, acknowledged_at: acknowledged, resolved_at: resolved }: AlertRow) {
  return {
    ...(acknowledged && { ackTime: acknowledged.getTime() - from.getTime() }),
    ...(resolved && { closeTime: resolved.getTime() - from.getTime() }),
  }
}
