import type { Alert } from '../../../api/alerts.ts'

export const groupings = ['incident', 'service', 'none'] as const
export type Grouping = (typeof groupings)[number]

export type AlertGroup = { id: string; incident: string | null; service: string | null; alerts: Alert[] }

/** Alerts in the order in which they came, those of one incident or service together where the newest of them is. */
export function grouped(alerts: readonly Alert[], by: Grouping): AlertGroup[] {
  const keyOf = (alert: Alert): string => {
    if (by === 'none') return ''
    return (by === 'incident' ? alert.incident : alert.service) ?? ''
  }
  return [...Map.groupBy(alerts, keyOf)].map(([id, members]) => ({
    id,
    incident: by === 'incident' ? (members[0]?.incident ?? null) : null,
    service: by === 'service' ? (members[0]?.service ?? null) : null,
    alerts: members,
  }))
}
