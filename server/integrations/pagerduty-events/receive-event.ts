import type { AlertSeverity, Signal } from '../../../domain/alerting/signal.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
import { type Fields, firstText, isFields, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'
import type { Received } from '../received.ts'
import { notJson, processed, refused } from './answers.ts'
import { detailsOf, eventLinks } from './details.ts'
import { type Fault, found, keyFault, missing, notOneOf, textFault } from './faults.ts'

export const SUMMARY_LENGTH = 1024

/** Events API v2: `POST /v2/enqueue`. */
export function receiveEvent(json: unknown, fallbackDedupKey: string): Received {
  if (!isFields(json)) return notJson
  const faults = eventFaults(json)
  if (faults.length > 0) return refused(faults)
  const dedupKey = textOf(json['dedup_key']) ?? fallbackDedupKey
  return { readable: true, signals: [signalOf(json, dedupKey)], answer: processed(dedupKey) }
}

function signalOf(event: Fields, dedupKey: string): Signal {
  const action = event['event_action']
  const payload = isFields(event['payload']) ? event['payload'] : {}
  const happenedAt = instantOf(payload['timestamp'])
  if (action === 'acknowledge' || action === 'resolve') return { action, dedupKey, happenedAt }
  return {
    action: 'trigger',
    dedupKey,
    summary: shorten(textOf(payload['summary']) ?? '', SUMMARY_LENGTH),
    source: textOf(payload['source']) ?? '',
    severity: isSeverity(payload['severity']) ? payload['severity'] : 'error',
    labels: payloadLabels(payload),
    details: detailsOf(event, payload['custom_details']),
    links: eventLinks(event),
    startedAt: happenedAt,
    happenedAt,
  }
}

function payloadLabels(payload: Fields): Record<string, string> {
  const labels: Record<string, string> = {}
  for (const name of ['component', 'group', 'class']) {
    const label = firstText(payload[name])
    if (label !== null) labels[name] = label
  }
  return labels
}

function eventFaults(event: Fields): string[] {
  const action = event['event_action']
  const payload = event['payload']
  const routingKey = textFault(event, 'routing_key', 'routing_key')
  const dedupKey = keyFault('dedup_key', textOf(event['dedup_key']), action)
  if (action !== 'trigger') return found(routingKey, actionFault(action), dedupKey)
  if (!isFields(payload)) return found(routingKey, missing('payload'), dedupKey)
  return found(
    routingKey,
    textFault(payload, 'summary', 'payload.summary'),
    textFault(payload, 'source', 'payload.source'),
    severityFault(payload['severity']),
    dedupKey,
  )
}

function actionFault(action: unknown): Fault {
  if (action === 'acknowledge' || action === 'resolve') return null
  if (!textOf(action)) return missing('event_action')
  return notOneOf('event_action', "'trigger', 'acknowledge' or 'resolve'")
}

function severityFault(severity: unknown): Fault {
  if (isSeverity(severity)) return null
  if (!textOf(severity)) return missing('payload.severity')
  return notOneOf('payload.severity', "'critical', 'warning', 'error' or 'info'")
}

function isSeverity(value: unknown): value is AlertSeverity {
  return value === 'critical' || value === 'error' || value === 'warning' || value === 'info'
}
