/** Where in a body the parts of an alert are, as expressions of `template.ts`. */
export type Mapping = {
  action: string
  dedup_key: string
  summary: string
  severity: string
  source: string
  details: string
  started_at: string
  happened_at: string
  link: string
}

export const defaultMapping: Mapping = {
  action: 'status | event_action | action | state',
  dedup_key: 'dedup_key | deduplication_key | id | fingerprint',
  summary: 'title | summary | message | name | description | text',
  severity: 'severity | level | priority',
  source: 'source | host | hostname | service',
  details: 'details | custom_details | metadata',
  started_at: 'started_at | timestamp | time',
  happened_at: 'happened_at',
  link: 'url | link | source_url',
}

export type AlertAction = 'trigger' | 'acknowledge' | 'resolve'

const resolveWords =
  'resolve resolved ok recovery recovered recover close closed clear cleared normal up healthy success green'
const acknowledgeWords = 'acknowledge acknowledged acknowledgement ack acked'

const actions = new Map<string, AlertAction>([
  ...resolveWords.split(' ').map((word): [string, AlertAction] => [word, 'resolve']),
  ...acknowledgeWords.split(' ').map((word): [string, AlertAction] => [word, 'acknowledge']),
])

/** A word that is not known to end a trouble reports one. */
export function actionOf(word: string | null): AlertAction {
  return actions.get((word ?? '').trim().toLowerCase()) ?? 'trigger'
}
