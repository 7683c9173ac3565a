import { fieldsOf, textOf } from '../fields.ts'
import { parseReadable } from '../readable-json.ts'
import type { Received, ReceivedBody } from '../received.ts'
import { notJson } from './answers.ts'
import { receiveChange } from './receive-change.ts'
import { receiveEvent } from './receive-event.ts'
import { receiveV1Event } from './receive-v1.ts'

export type PagerDutyEndpoint = 'v2' | 'v1' | 'change'

/** The integration's key travels in the body; v1 calls it `service_key`. */
export function routingKeyOf(json: unknown): string | null {
  const event = fieldsOf(json)
  return textOf(event['routing_key']) ?? textOf(event['service_key'])
}

/** For callers that already parsed the body to find its key. */
export function receiveParsed(
  endpoint: PagerDutyEndpoint,
  json: unknown,
  fallbackDedupKey: string,
): Received {
  if (endpoint === 'change') return receiveChange(json)
  return endpoint === 'v2' ? receiveEvent(json, fallbackDedupKey) : receiveV1Event(json, fallbackDedupKey)
}

export function receive(endpoint: PagerDutyEndpoint, { bytes, fallbackDedupKey }: ReceivedBody): Received {
  const parsed = parseReadable(bytes)
  return parsed.ok ? receiveParsed(endpoint, parsed.json, fallbackDedupKey) : notJson
}
