import type { AttachTo } from './carry-out.ts'
import type { Routed } from './route.ts'
import type { AlertSeverity, Trigger } from './signal.ts'

/** What rules said of an alert in place of its source; its later signals do not undo it. */
export type Rewriting = {
  severity?: AlertSeverity
  summary?: string
  /** Those that were added or changed. */
  labels?: Record<string, string>
  level?: string
  urgency?: 'high' | 'low' | 'none'
  attachTo?: AttachTo
}

/** Null when the rules left the alert as it came. */
export function rewritingOf(trigger: Trigger, routed: Routed): Rewriting | null {
  const { severity, summary, level, urgency, attachTo } = routed
  const labels = Object.entries(routed.labels).filter(([name, value]) => trigger.labels[name] !== value)
  const rewriting: Rewriting = {
    ...(severity !== trigger.severity && { severity }),
    ...(summary !== trigger.summary && { summary }),
    ...(labels.length > 0 && { labels: Object.fromEntries(labels) }),
    ...(level !== null && { level }),
    ...(urgency !== null && { urgency }),
    ...(attachTo !== null && { attachTo }),
  }
  return Object.keys(rewriting).length === 0 ? null : rewriting
}

export function rewrite(trigger: Trigger, rewriting: Rewriting | null): Trigger {
  if (!rewriting) return trigger
  const { severity = trigger.severity, summary = trigger.summary, labels = {} } = rewriting
  return { ...trigger, severity, summary, labels: { ...trigger.labels, ...labels } }
}
