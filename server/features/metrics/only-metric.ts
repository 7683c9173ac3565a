import { metricNames, type Figures, type Metrics } from '../../../api/metrics.ts'

type MetricName = (typeof metricNames)[number]

/** Leaves one metric and takes the others away, everywhere. */
export function onlyMetric(metrics: Metrics, wanted: MetricName): Metrics {
  const left = structuredClone(metrics)
  for (const figures of [left, ...Object.values(left.by_severity), ...Object.values(left.by_service)]) {
    strip(figures, wanted)
  }
  return left
}

function strip(figures: Figures, wanted: MetricName): void {
  for (const name of metricNames) if (name !== wanted) delete figures[name]
}
