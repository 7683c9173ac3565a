import { severityOf } from '../../../domain/alerting/severity-words.ts'
import type { Signal } from '../../../domain/alerting/signal.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
import { type Fields, fieldsOf, firstText, isFields, linksOf, textOf } from '../fields.ts'
import { parseReadable } from '../readable-json.ts'
import type { Answer, Received, ReceivedBody } from '../received.ts'

const SUMMARY_LENGTH = 1024
const KEY_LENGTH = 512

/** incident.io's HTTP alert source. */
export function receive({ bytes, fallbackDedupKey }: ReceivedBody): Received {
  const parsed = parseReadable(bytes)
  if (!parsed.ok || !isFields(parsed.json))
    return refused([{ field: 'body', message: 'is not a JSON object' }])
  const event = parsed.json
  const faults = faultsOf(event)
  if (faults.length > 0) return refused(faults)
  const dedupKey = shorten(textOf(event['deduplication_key']) ?? fallbackDedupKey, KEY_LENGTH)
  return { readable: true, signals: [signalOf(event, dedupKey)], answer: taken(dedupKey) }
}

function signalOf(event: Fields, dedupKey: string): Signal {
  if (event['status'] === 'resolved') return { action: 'resolve', dedupKey }
  const metadata = fieldsOf(event['metadata'])
  const description = textOf(event['description'])
  return {
    action: 'trigger',
    dedupKey,
    summary: shorten(textOf(event['title']) ?? '', SUMMARY_LENGTH),
    source: firstText(metadata['source'], metadata['service']) ?? 'incident.io',
    severity: severityOf(firstText(metadata['severity'], metadata['priority'])),
    labels: {},
    details: { ...(description === null ? {} : { description }), ...metadata },
    links: linksOf(['Source', event['source_url']]),
    startedAt: null,
  }
}

type Fault = { field: string; message: string }

function faultsOf(event: Fields): Fault[] {
  const { title, status } = event
  const isStatus = status === 'firing' || status === 'resolved'
  return [
    ...(textOf(title) === null ? [{ field: 'title', message: 'is required' }] : []),
    ...(isStatus ? [] : [{ field: 'status', message: 'must be one of firing, resolved' }]),
  ]
}

function taken(dedupKey: string): Answer {
  const message = 'Event accepted for processing'
  return { status: 202, body: { status: 'success', message, deduplication_key: dedupKey } }
}

function refused(faults: Fault[]): Received {
  return {
    readable: false,
    because: faults.map(({ field, message }) => `${field} ${message}`),
    answer: {
      status: 422,
      body: {
        type: 'validation_error',
        status: 422,
        errors: faults.map(({ field, message }) => ({
          code: 'invalid_value',
          message: `${field} ${message}`,
          source: { field },
        })),
      },
    },
  }
}

export const unknownKey: Answer = {
  status: 401,
  body: {
    type: 'authentication_error',
    status: 401,
    errors: [{ code: 'unauthorized', message: 'No integration of type incident-io has this token.' }],
  },
}
