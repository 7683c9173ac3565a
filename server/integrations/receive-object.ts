import type { Signal } from '../../domain/alerting/signal.ts'
import { type Fields, isFields } from './fields.ts'
import { parseReadable } from './readable-json.ts'
import { accepted, type Received, type ReceivedBody, unreadable } from './received.ts'

/** The signals of a payload, none when it is about no trouble; or in words why it cannot be understood. */
export type Read = Signal[] | string

/** A body that is one JSON object. */
export function receiveObject({ bytes }: ReceivedBody, read: (payload: Fields) => Read): Received {
  const parsed = parseReadable(bytes)
  if (!parsed.ok) return unreadable(['The body is not JSON.'])
  if (!isFields(parsed.json)) return unreadable(['The body is not an object.'])
  const signals = read(parsed.json)
  return typeof signals === 'string' ? unreadable([signals]) : accepted(signals)
}
