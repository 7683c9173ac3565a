import { type Fields, fieldsOf, isFields, textOf } from '../fields.ts'
import { type Read, receiveObject } from '../receive-object.ts'
import type { Received, ReceivedBody } from '../received.ts'
import { dedupKeyOf, trigger } from '../trigger.ts'
import { eventAlert } from './event-alert.ts'
import { issueTrouble } from './issue-trouble.ts'
import { metricAlert } from './metric-alert.ts'

/** What an internal integration of Sentry posts; the body says of which resource it speaks. */
export function receive(body: ReceivedBody): Received {
  return receiveObject(body, read)
}

function read(payload: Fields): Read {
  const action = textOf(payload['action']) ?? ''
  const data = fieldsOf(payload['data'])
  if (isFields(data['metric_alert'])) return metricAlert(action, data, data['metric_alert'])
  if (isFields(data['event'])) return eventAlert(data, data['event'])
  if (isFields(data['issue'])) return aboutIssue(action, data['issue'])
  if (isFields(payload['installation']) || isFields(data['installation'])) return []
  return "'data' holds neither an event, an issue nor a metric_alert."
}

/** Alert rules decide what pages. Of the life of an issue only its end matters: it ends what a rule raised. */
function aboutIssue(action: string, issue: Fields): Read {
  const id = textOf(issue['id'])
  if (id === null) return "'data.issue.id' is missing."
  const dedupKey = `issue:${id}`
  if (action === 'triggered') return [trigger({ dedupKey, ...issueTrouble(issue) })]
  const isOver = action === 'resolved' || action === 'archived' || action === 'ignored'
  return isOver ? [{ action: 'resolve', dedupKey: dedupKeyOf(dedupKey) }] : []
}
