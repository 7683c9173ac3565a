import type { Urgency } from '../notification/message.ts'
import type { Suppression } from './suppression.ts'

/**
 * What became, or would become, of a signal that opens an alert. `join`: an incident that is open already; `pause` and
 * `suppress`: it was over, or nothing more was heard, while that kept it quiet.
 */
export type Fate = {
  does: 'open' | 'join' | 'suppress' | 'pause' | 'drop'
  /** Null pages nobody. */
  urgency: Urgency | null
  service: string | null
  severity: string
  summary: string
  labels: Record<string, string>
  rules: string[]
  /** How long it was kept quiet before it paged. */
  waitedSeconds: number
  /** What kept it quiet, at first or for good, besides rules. */
  suppression: Pick<Suppression, 'by' | 'id' | 'because'> | null
}

const differences = ['paged', 'not-paged', 'other-service', 'other-treatment'] as const
export type Difference = (typeof differences)[number]

/** Null is the fate of a signal whose alert is open already. */
export function differenceOf(before: Fate | null, after: Fate | null): Difference | null {
  if (pages(after) && !pages(before)) return 'paged'
  if (pages(before) && !pages(after)) return 'not-paged'
  if (before === null || after === null) return null
  if (before.service !== after.service) return 'other-service'
  return treatment(before) === treatment(after) ? null : 'other-treatment'
}

function pages(fate: Fate | null): boolean {
  return fate !== null && fate.does === 'open' && fate.urgency !== null
}

function treatment({ rules: _rules, labels, ...fate }: Fate): string {
  const named = Object.entries(labels).map(([name, value]) => JSON.stringify([name, value]))
  return JSON.stringify({ ...fate, labels: named.toSorted() })
}
