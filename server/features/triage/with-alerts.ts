import type { Start } from '../escalations/start-escalations.ts'
import { MOST_ALERTS, type PagedAlerts } from '../notifications/store.ts'
import type { TouchedAlert } from './save-alerts.ts'

/** What the pages will say, so that it is not read back. */
export function withAlerts(starts: Start[], alerts: TouchedAlert[]): Start[] {
  const byIncident = Map.groupBy(alerts, ({ incident }) => incident)
  return starts.map((start) => ({
    ...start,
    incident: {
      ...start.incident,
      alerts: pagedAlertsOf(byIncident.get(start.incident.id) ?? []),
    },
  }))
}

function pagedAlertsOf(alerts: TouchedAlert[]): PagedAlerts {
  return { first: alerts.slice(0, MOST_ALERTS).map(pagedAlert), count: alerts.length }
}

function pagedAlert({ state: { id, latest } }: TouchedAlert) {
  const { summary, severity, source } = latest ?? { summary: '', severity: 'error' as const, source: '' }
  return { id, summary, severity, source }
}
