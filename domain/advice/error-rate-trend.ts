import { minutesBetween } from '../time/instant.ts'

export type Trend = 'rising' | 'falling' | 'steady'

type Reading = { readonly at: Date; readonly percent: number }

const lookBackMinutes = 30
/** Less than a tenth of the rate is noise. */
const noise = 0.1

/** Where the error rate goes, by what was said of it in the last half hour; null when that is less than two figures. */
export function errorRateTrend(readings: readonly Reading[], now: Date): Trend | null {
  const recent = readings
    .filter(({ at }) => minutesBetween(at, now) <= lookBackMinutes)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const [first, last] = [recent[0], recent.at(-1)]
  if (!first || !last || recent.length < 2) return null
  const step = Math.max(first.percent, last.percent) * noise
  if (last.percent > first.percent + step) return 'rising'
  return last.percent < first.percent - step ? 'falling' : 'steady'
}
