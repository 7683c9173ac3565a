export type AlertSeverity = 'critical' | 'error' | 'warning' | 'info'

export const alertSeverities: readonly AlertSeverity[] = ['critical', 'error', 'warning', 'info']

/** Null for what is none of our four words. */
export function severityNamed(name: string): AlertSeverity | null {
  return alertSeverities.find((severity) => severity === name) ?? null
}

/** When a signal was true, where its source says so: not when the trouble began, and not when it was sent again. */
type HappenedAt = Date | null

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
  happenedAt?: HappenedAt
  /** Repetitions are counted, and what the first one said stays. */
  onlyCountRepeats?: true
}

type Change = {
  action: 'change'
  summary: string
  source: string | null
  details: Record<string, unknown>
  links: Link[]
  happenedAt: Date | null
}

/** How a source names one of its alerts: by the key of the trouble, or by what Tocsin called the alert. */
export type AlertName = { by: 'key' | 'id' | 'number'; name: string }

/** Whom a source wants to have called, by what it knows of them: an id, a name or a mail address. */
export type Responder = { kind: 'person' | 'team' | 'schedule' | 'policy'; name: string }

/** What a source asks for one of its alerts, beyond what ends or answers a trouble by its key. */
export type Request =
  | { ask: 'acknowledge' | 'resolve' | 'unacknowledge' | 'escalate' | 'delete' }
  | { ask: 'snooze'; until: Date }
  | { ask: 'note'; text: string }
  | { ask: 'assign'; to: string }
  | { ask: 'call'; responder: Responder }
  | { ask: 'act'; action: string }
  | { ask: 'tag' | 'untag'; tags: string[] }
  | { ask: 'label'; labels: Record<string, string> }
  | { ask: 'unlabel'; names: string[] }
  | { ask: 'summarise'; summary: string }
  | { ask: 'describe'; description: string }
  | { ask: 'rate'; severity: AlertSeverity; priority: string }

export type Instruction = {
  action: 'instruct'
  alert: AlertName
  request: Request
  /** Who asked, in the source's words. */
  by: string | null
}

export type Signal =
  | Trigger
  | { action: 'acknowledge'; dedupKey: string; happenedAt?: HappenedAt }
  | { action: 'resolve'; dedupKey: string; happenedAt?: HappenedAt }
  | Change
  | Instruction
