import type { Signal } from '../../../domain/alerting/signal.ts'
import { type Fields, firstText, isFields, textOf } from '../fields.ts'
import { parseReadable } from '../readable-json.ts'
import { type Read, receiveObject } from '../receive-object.ts'
import type { Received, ReceivedBody } from '../received.ts'
import { trigger } from '../trigger.ts'
import { cloudWatchAlarm } from './cloudwatch-alarm.ts'

/** A notification of Amazon SNS: an alarm of CloudWatch, or whatever else was published. */
export function receive(body: ReceivedBody): Received {
  return receiveObject(body, read)
}

function read(envelope: Fields): Read {
  const message = textOf(envelope['Message'])
  if (message === null) return "'Message' is missing: is raw message delivery switched on?"
  const parsed = parseReadable(Buffer.from(message))
  const content = parsed.ok && isFields(parsed.json) ? parsed.json : null
  return [
    content?.['AlarmName'] === undefined ? published(envelope, message, content) : cloudWatchAlarm(content),
  ]
}

/** Something that is no alarm: who subscribed a pager to it wants to hear of it. */
function published(envelope: Fields, message: string, content: Fields | null): Signal {
  const [firstLine = ''] = message.trim().split('\n')
  const topic = textOf(envelope['TopicArn']) ?? 'SNS'
  const summary =
    firstText(envelope['Subject'], content?.['detail-type'], firstLine) ?? 'A message without text'
  return trigger({
    dedupKey: `${topic}:${summary}`,
    summary,
    source: topic.split(':').at(-1) ?? topic,
    severity: 'error',
    labels: { topic },
    details: content ?? { message },
  })
}
