import { severityOf } from '../../../domain/alerting/severity-words.ts'
import type { AlertSeverity } from '../../../domain/alerting/signal.ts'
import { type Fields, firstText, labelsFrom, linksOf, saidOf, textOf } from '../fields.ts'
import { instantOfEpoch } from '../instant.ts'
import { type Read, receiveObject } from '../receive-object.ts'
import type { Received, ReceivedBody } from '../received.ts'
import { dedupKeyOf, trigger } from '../trigger.ts'

/** Datadog's webhook: the payload of the guide, or the one that Datadog sends when nothing else is set. */
export function receive(body: ReceivedBody): Received {
  return receiveObject(body, read)
}

function read(payload: Fields): Read {
  const title = firstText(payload['title'])
  if (title === null) return "'title' is missing: use the payload of the guide."
  const transition = firstText(payload['transition']) ?? transitionIn(title)
  const dedupKey = keyOf(payload, title)
  const happenedAt = instantOfEpoch(payload['date'], 'milliseconds')
  if (/^recovered/i.test(transition)) {
    return [{ action: 'resolve', dedupKey: dedupKeyOf(dedupKey), happenedAt }]
  }
  return [
    trigger({
      dedupKey,
      summary: title,
      source: firstText(payload['hostname'], payload['scope']) ?? 'Datadog',
      severity: severityIn(payload, transition),
      labels: labelsOfTags(payload),
      details: detailsOf(payload, transition),
      links: linksOf(['Datadog', payload['link']]),
      startedAt: happenedAt,
      happenedAt,
    }),
  ]
}

const TRANSITION = /^\[(triggered|re-triggered|recovered|warn|re-warn|no data|re-no data|renotify)\b/i

function transitionIn(title: string): string {
  return TRANSITION.exec(title)?.[1] ?? ''
}

/** Without a key of its own, a trouble has the name that its title keeps through all transitions. */
function keyOf(payload: Fields, title: string): string {
  const { cycle_key: cycle, aggregation_key: aggregation } = payload
  return (
    firstText(cycle, aggregation) ?? `${textOf(payload['alert_id']) ?? ''}${title.replace(TRANSITION, '[')}`
  )
}

function severityIn(payload: Fields, transition: string): AlertSeverity {
  if (/warn/i.test(transition)) return 'warning'
  return severityOf(firstText(payload['priority'], payload['alert_type']))
}

/** `env:prod,team:web,urgent` */
function labelsOfTags({ tags, metric, alert_id: monitor }: Fields): Record<string, string> {
  const pairs = (textOf(tags) ?? '').split(',').flatMap((tag): [string, string][] => {
    const [name = '', ...value] = tag.trim().split(':')
    return name === '' ? [] : [[name, value.join(':')]]
  })
  return { ...Object.fromEntries(pairs), ...labelsFrom({ metric, monitor }) }
}

function detailsOf(
  { message, body, query, scope, event_type: eventType }: Fields,
  transition: string,
): Fields {
  return saidOf({ transition, message: message ?? body, query, scope, event_type: eventType })
}
