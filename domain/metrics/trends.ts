import { exclusion, type MetricIncident } from './incident.ts'
import { lengthsOf, type LengthName, type MttrStart } from './lengths.ts'
import { spread } from './spread.ts'

/** `month` is a calendar month in UTC, such as `2026-03`; `incidents` counts all, medians leave out what metrics leave out. */
export type MonthlyTrend = {
  month: string
  incidents: number
  median_minutes: Record<LengthName, number | null>
}

/** The last months in their order, the current one last. */
export function trends(
  incidents: MetricIncident[],
  months: number,
  now: Date,
  mttrStartsAt: MttrStart = 'detected',
): MonthlyTrend[] {
  const byMonth = Map.groupBy(incidents, ({ detectedAt }) => monthOf(detectedAt))
  return Array.from({ length: months }, (_, index) => {
    const month = monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (months - 1 - index))))
    const group = byMonth.get(month) ?? []
    return { month, incidents: group.length, median_minutes: medians(group, mttrStartsAt) }
  })
}

function medians(incidents: MetricIncident[], mttrStartsAt: MttrStart): Record<LengthName, number | null> {
  const counted = incidents.filter((incident) => exclusion(incident) === null)
  const median = (name: LengthName) => spread(lengthsOf(name, counted, mttrStartsAt))?.median_minutes ?? null
  return {
    mttd: median('mttd'),
    mtta: median('mtta'),
    mtti: median('mtti'),
    mttm: median('mttm'),
    mttr: median('mttr'),
  }
}

function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7)
}
