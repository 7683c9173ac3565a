import { type Fields, firstText, isFields, labelsFrom, labelsOf, listOf, saidOf, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'
import { type Read, receiveObject } from '../receive-object.ts'
import type { Received, ReceivedBody } from '../received.ts'
import { dedupKeyOf, trigger } from '../trigger.ts'
import { readSubject } from './read-subject.ts'
import { whyIgnored } from './why-ignored.ts'

/** A mail, as it is kept. One sender's mails about one subject are one trouble. */
export function receive(body: ReceivedBody): Received {
  return receiveObject(body, (mail) => read(mail, body.fallbackDedupKey))
}

function read(mail: Fields, fallbackDedupKey: string): Read {
  if (!isFields(mail['headers'])) return 'This is no mail as it is kept.'
  const headers = labelsOf(mail['headers'])
  const from = textOf(mail['from']) ?? ''
  const hops = typeof mail['hops'] === 'number' ? mail['hops'] : 0
  if (whyIgnored({ envelope_from: textOf(mail['envelope_from']) ?? '', from, headers, hops }) !== null)
    return []
  const subject = textOf(mail['subject'])
  const { action, severity, about } = readSubject(subject ?? '')
  const dedupKey = about === '' ? fallbackDedupKey : `${from.toLowerCase()}:${about.toLowerCase()}`
  const happenedAt = instantOf(mail['date'])
  if (action !== 'trigger') return [{ action, dedupKey: dedupKeyOf(dedupKey), happenedAt }]
  return [
    trigger({
      dedupKey,
      summary: firstText(about, subject, mail['text']) ?? 'A mail without a subject',
      source: firstText(from, mail['envelope_from']) ?? 'mail',
      severity,
      labels: labelsFrom({ from }),
      details: detailsOf(mail),
      startedAt: happenedAt,
      happenedAt,
    }),
  ]
}

function detailsOf({ subject, text, message_id: messageId, attachments }: Fields): Fields {
  const named = listOf(attachments)
  return saidOf({ subject, text, message_id: messageId, attachments: named.length > 0 ? named : null })
}
