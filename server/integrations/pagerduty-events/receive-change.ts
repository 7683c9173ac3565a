import { shorten } from '../../../domain/rendering/plain-text.ts'
import { fieldsOf, firstText, isFields, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'
import type { Received } from '../received.ts'
import { changeProcessed, notJson, refused } from './answers.ts'
import { detailsOf, eventLinks } from './details.ts'
import { found, missing, textFault } from './faults.ts'
import { SUMMARY_LENGTH } from './receive-event.ts'

/** `POST /v2/change/enqueue`: something was changed. It never pages. */
export function receiveChange(json: unknown): Received {
  if (!isFields(json)) return notJson
  const payload = fieldsOf(json['payload'])
  const faults = found(
    textFault(json, 'routing_key', 'routing_key'),
    isFields(json['payload']) ? textFault(payload, 'summary', 'payload.summary') : missing('payload'),
  )
  if (faults.length > 0) return refused(faults)
  return {
    readable: true,
    signals: [
      {
        action: 'change',
        summary: shorten(textOf(payload['summary']) ?? '', SUMMARY_LENGTH),
        source: firstText(payload['source']),
        details: detailsOf(json, payload['custom_details']),
        links: eventLinks(json),
        happenedAt: instantOf(payload['timestamp']),
      },
    ],
    answer: changeProcessed,
  }
}
