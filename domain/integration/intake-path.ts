import type { IntegrationType } from './catalogue.ts'

/** Where the vendor's clients post to; those with an API of their own carry the key elsewhere. */
const elsewhere: Partial<Record<IntegrationType, (key: string) => string>> = {
  'pagerduty-events': () => '/v2/enqueue',
  opsgenie: () => '/v2/alerts',
  victorops: (key) => `/integrations/generic/20131114/alert/${key}`,
  'incident-io': () => '/v2/alert_events/http/tocsin',
  form: (key) => `/report/${key}`,
}

/** Null for mail, which has an address in place of a path. */
export function intakePath(type: IntegrationType, key: string): string | null {
  if (type === 'mail') return null
  return elsewhere[type]?.(key) ?? `/intake/${type}/${key}`
}
