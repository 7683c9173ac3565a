import type { Outcome } from '../incident/lifecycle.ts'

export type MetricIncident = {
  id: string
  severity: string
  service: string | null
  outcome: Outcome | null
  drill: boolean
  merged: boolean
  startedAt: Date | null
  detectedAt: Date
  acknowledgedAt: Date | null
  identifiedAt: Date | null
  mitigatedAt: Date | null
  resolvedAt: Date | null
}

export type Excluded = { drills: number; false_positives: number; duplicates: number }

/** Why an incident is left out of the figures; each is left out for one reason only. */
export function exclusion(incident: MetricIncident): keyof Excluded | null {
  if (incident.drill) return 'drills'
  if (incident.merged || incident.outcome === 'duplicate') return 'duplicates'
  return incident.outcome === 'false-positive' ? 'false_positives' : null
}

export function countExcluded(incidents: MetricIncident[]): Excluded {
  const excluded = { drills: 0, false_positives: 0, duplicates: 0 }
  for (const incident of incidents) {
    const reason = exclusion(incident)
    if (reason) excluded[reason]++
  }
  return excluded
}
