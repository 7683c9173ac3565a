import { type Fields, labelsFrom, textOf } from '../fields.ts'
import type { Read } from '../receive-object.ts'
import { trigger } from '../trigger.ts'
import { issueTrouble } from './issue-trouble.ts'

/** An alert rule for issues fired; all events of an issue are one trouble. */
export function eventAlert(data: Fields, event: Fields): Read {
  const issue = textOf(event['issue_id']) ?? issueIn(event['issue_url'])
  if (issue === null) return "'data.event.issue_id' is missing."
  const trouble = issueTrouble(event)
  const labels = { ...trouble.labels, ...labelsFrom({ rule: data['triggered_rule'] }) }
  return [trigger({ ...trouble, dedupKey: `issue:${issue}`, labels })]
}

/** `https://sentry.io/api/0/issues/1117540176/` */
function issueIn(url: unknown): string | null {
  return /\/issues\/(\d+)/.exec(textOf(url) ?? '')?.[1] ?? null
}
