import { rounded } from './spread.ts'

export type Failure = { detectedAt: Date; resolvedAt: Date | null }
export type BetweenFailures = { mean_hours: number; count: number }
export type Period = { from: Date; to: Date }

/** Operational time per failure: the period without the time in which something was down, by the number of failures. */
export function betweenFailures(failures: Failure[], period: Period): BetweenFailures | null {
  const count = failures.filter((failure) => isWithin(failure.detectedAt, period)).length
  if (count === 0) return null
  const operational = period.to.getTime() - period.from.getTime() - downMilliseconds(failures, period)
  return { mean_hours: rounded(operational / 3_600_000 / count), count }
}

export function isWithin(at: Date, { from, to }: Period): boolean {
  const time = at.getTime()
  return from.getTime() <= time && time <= to.getTime()
}

/** Overlapping failures count once; what is not resolved is down until the end. */
function downMilliseconds(failures: Failure[], { from, to }: Period): number {
  const [start, end] = [from.getTime(), to.getTime()]
  let down = 0
  let reached = start
  for (const failure of failures.toSorted((a, b) => a.detectedAt.getTime() - b.detectedAt.getTime())) {
    const begins = Math.max(failure.detectedAt.getTime(), reached)
    const ends = Math.min(failure.resolvedAt?.getTime() ?? end, end)
    if (ends <= begins) continue
    down += ends - begins
    reached = ends
  }
  return down
}
