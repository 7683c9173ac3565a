export type AlertSeverity = 'critical' | 'error' | 'warning' | 'info'

export const alertSeverities: readonly AlertSeverity[] = ['critical', 'error', 'warning', 'info']

/** Null for what is none of our four words. */
export function severityNamed(name: string): AlertSeverity | null {
  return alertSeverities.find((severity) => severity === name) ?? null
}

export type Link = { href: string; text: string }

/** What a source says about one trouble. `dedupKey` names the trouble within its integration. */
export type Trigger = {
  action: 'trigger'
  dedupKey: string
  summary: string
  source: string
  severity: AlertSeverity
  labels: Record<string, string>
  details: Record<string, unknown>
  links: Link[]
  /** When the trouble began, where the source says so. */
  startedAt: Date | null
}

type Change = {
  action: 'change'
  summary: string
  source: string | null
  details: Record<string, unknown>
  links: Link[]
  happenedAt: Date | null
}

export type Signal =
  | Trigger
  | { action: 'acknowledge'; dedupKey: string }
  | { action: 'resolve'; dedupKey: string }
  | Change
