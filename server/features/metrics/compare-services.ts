import type { Figures } from '../../../domain/metrics/figures.ts'
import type { Metrics } from '../../../api/metrics.ts'

type Comparison = NonNullable<Metrics['comparison']>

export function compareServices(byService: Record<string, Figures>): Comparison {
  return Object.entries(byService)
    .map(([service, figures]) => ({
      service,
      incidents: figures.incidents,
      mean_minutes: {
        mttd: figures.mttd?.mean_minutes ?? null,
        mtta: figures.mtta?.mean_minutes ?? null,
        mtti: figures.mtti?.mean_minutes ?? null,
        mttm: figures.mttm?.mean_minutes ?? null,
        mttr: figures.mttr?.mean_minutes ?? null,
      },
      mtbf_hours: figures.mtbf?.mean_hours ?? null,
    }))
    .toSorted((a, b) => b.incidents - a.incidents)
}
