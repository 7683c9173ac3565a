import type { AlertSeverity, Signal } from '../../../domain/alerting/signal.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
import { type Fields, firstText, isFields, linksOf, textOf } from '../fields.ts'
import { parseReadable } from '../readable-json.ts'
import type { Answer, Received, ReceivedBody } from '../received.ts'
import { startOf } from './start-of.ts'

const SUMMARY_LENGTH = 1024
const ENTITY_ID_LENGTH = 512

type Meaning = AlertSeverity | 'acknowledge' | 'resolve'

const meanings: Record<string, Meaning> = {
  CRITICAL: 'critical',
  WARNING: 'warning',
  INFO: 'info',
  ACKNOWLEDGEMENT: 'acknowledge',
  ACKNOWLEDGMENT: 'acknowledge',
  RECOVERY: 'resolve',
  OK: 'resolve',
}

/** VictorOps' REST endpoint (Splunk On-Call). The target is the routing key of the URL. */
export function receive({ bytes, target = null, fallbackDedupKey }: ReceivedBody): Received {
  const parsed = parseReadable(bytes)
  if (!parsed.ok || !isFields(parsed.json)) return refused('The body is not a JSON object.')
  const alert = parsed.json
  const word = textOf(alert['message_type'])
  if (word === null) return refused('message_type is missing.')
  const entityId = shorten(textOf(alert['entity_id']) ?? fallbackDedupKey, ENTITY_ID_LENGTH)
  // A word that is not known reports a trouble.
  const meaning = meanings[word.trim().toUpperCase()] ?? 'critical'
  const signal = signalOf(alert, { meaning, entityId, routingKey: target })
  return { readable: true, signals: [signal], answer: taken(entityId) }
}

type Read = { meaning: Meaning; entityId: string; routingKey: string | null }

function signalOf(alert: Fields, { meaning, entityId, routingKey }: Read): Signal {
  const happenedAt = startOf(alert['timestamp'])
  if (meaning === 'acknowledge' || meaning === 'resolve') {
    return { action: meaning, dedupKey: entityId, happenedAt }
  }
  const name = firstText(alert['entity_display_name'], alert['state_message'], alert['entity_id'])
  return {
    action: 'trigger',
    dedupKey: entityId,
    summary: shorten(name ?? 'Alert without a name', SUMMARY_LENGTH),
    source: firstText(alert['host_name'], alert['hostname'], alert['monitoring_tool']) ?? 'VictorOps',
    severity: meaning,
    labels: routingKey === null ? {} : { routing_key: routingKey },
    details: alert,
    links: annotatedLinks(alert),
    startedAt: startOf(alert['state_start_time']) ?? happenedAt,
    happenedAt,
  }
}

const ANNOTATED_URL = 'vo_annotate.u.'

/** Links travel as fields that are called `vo_annotate.u.TITLE`. */
function annotatedLinks(alert: Fields): ReturnType<typeof linksOf> {
  const annotated = Object.entries(alert).filter(([name]) => name.startsWith(ANNOTATED_URL))
  return linksOf(
    ...annotated.map(([name, href]): [string, unknown] => [name.slice(ANNOTATED_URL.length), href]),
    ['Source', alert['alert_url']],
  )
}

function taken(entityId: string): Answer {
  return { status: 200, body: { result: 'success', entity_id: entityId } }
}

function refused(because: string): Received {
  return { readable: false, because: [because], answer: failure(400, because) }
}

export const unknownKey: Answer = failure(404, 'No integration of type victorops has this API key.')

function failure(status: number, message: string): Answer {
  return { status, body: { result: 'failure', message } }
}
