import type { Targets } from './definitions.ts'
import { figures, type Figures, type Span } from './figures.ts'
import type { MetricIncident } from './incident.ts'
import { recommend } from './recommendations.ts'
import { rounded } from './spread.ts'

export type Metrics = { period: { days: number; from: string; to: string } } & Figures & {
    by_severity: Record<string, Figures>
    by_service: Record<string, Figures>
    recommendations: string[]
  }

/** Where incidents without a service are counted; no service can have this name, since an id has no blanks. */
export const noService = 'no service'

/**
 * `incidents` may hold more than the period: those detected before it and resolved in it, or not yet, count as time
 * without operation.
 */
export function metrics(incidents: MetricIncident[], options: Span & { targets: Targets }): Metrics {
  const { from, to, targets } = options
  const all = figures(incidents, options)
  const by_severity = figuresBy((incident) => incident.severity, incidents, options)
  const by_service = figuresBy((incident) => incident.service ?? noService, incidents, options)
  return {
    period: {
      days: rounded((to.getTime() - from.getTime()) / 86_400_000),
      from: from.toISOString(),
      to: to.toISOString(),
    },
    ...all,
    by_severity,
    by_service,
    recommendations: recommend(all, by_severity, by_service, targets),
  }
}

function figuresBy(
  key: (incident: MetricIncident) => string,
  incidents: MetricIncident[],
  span: Span,
): Record<string, Figures> {
  const groups = [...Map.groupBy(incidents, key)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const named = groups.map(([name, group]): [string, Figures] => [name, figures(group, span)])
  return Object.fromEntries(named.filter(([, group]) => group.incidents > 0))
}
