export type Spread = {
  mean_minutes: number
  median_minutes: number
  p90_minutes: number
  p95_minutes: number
  min_minutes: number
  max_minutes: number
  count: number
}

/** Null when there is nothing to measure: no data is not zero. */
export function spread(minutes: number[]): Spread | null {
  if (minutes.length === 0) return null
  const sorted = Float64Array.from(minutes).toSorted()
  return {
    mean_minutes: rounded(sorted.reduce((sum, length) => sum + length, 0) / sorted.length),
    median_minutes: rounded(percentile(sorted, 0.5)),
    p90_minutes: rounded(percentile(sorted, 0.9)),
    p95_minutes: rounded(percentile(sorted, 0.95)),
    min_minutes: rounded(percentile(sorted, 0)),
    max_minutes: rounded(percentile(sorted, 1)),
    count: sorted.length,
  }
}

/** Interpolates linearly between neighbours, as PostgreSQL's `percentile_cont`. */
export function percentile(sorted: Float64Array, fraction: number): number {
  const position = fraction * (sorted.length - 1)
  const lower = sorted[Math.floor(position)] ?? Number.NaN
  const upper = sorted[Math.ceil(position)] ?? Number.NaN
  return lower + (upper - lower) * (position - Math.floor(position))
}

export function rounded(figure: number): number {
  return Math.round(figure * 10_000) / 10_000
}
