import type { Signal } from '../../../domain/alerting/signal.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
import { type Fields, firstText, isFields, textOf } from '../fields.ts'
import type { Received } from '../received.ts'
import { notJson, processedV1, refused } from './answers.ts'
import { contextLinks, detailsOf } from './details.ts'
import { type Fault, found, keyFault } from './faults.ts'
import { SUMMARY_LENGTH } from './receive-event.ts'

/** Events API v1: `POST /generic/2010-04-15/create_event.json`. It knows no severity, so every trigger is an error. */
export function receiveV1Event(json: unknown, fallbackDedupKey: string): Received {
  if (!isFields(json)) return notJson
  const faults = v1Faults(json)
  if (faults.length > 0) return refused(faults)
  const incidentKey = textOf(json['incident_key']) ?? fallbackDedupKey
  return { readable: true, signals: [signalOf(json, incidentKey)], answer: processedV1(incidentKey) }
}

function signalOf(event: Fields, dedupKey: string): Signal {
  const action = event['event_type']
  if (action === 'acknowledge' || action === 'resolve') return { action, dedupKey }
  return {
    action: 'trigger',
    dedupKey,
    summary: shorten(textOf(event['description']) ?? '', SUMMARY_LENGTH),
    source: firstText(event['client']) ?? 'Events API v1',
    severity: 'error',
    labels: {},
    details: detailsOf(event, event['details']),
    links: contextLinks(event),
    startedAt: null,
  }
}

function v1Faults(event: Fields): string[] {
  const action = event['event_type']
  return found(
    textOf(event['service_key']) ? null : 'Service key is missing or blank',
    actionFault(action),
    action === 'trigger' && !textOf(event['description']) ? 'Description is missing or blank' : null,
    keyFault('incident_key', textOf(event['incident_key']), action),
  )
}

function actionFault(action: unknown): Fault {
  if (action === 'trigger' || action === 'acknowledge' || action === 'resolve') return null
  if (!textOf(action)) return 'Event type is missing or blank'
  return 'Event type is invalid (must be one of the following: trigger, acknowledge or resolve)'
}
