import { localTime } from '../../../domain/schedule/local-time.ts'
import { zoneOffsets } from '../../../domain/schedule/zone-offsets.ts'
import type { TimeRange } from './axis.ts'

const minute = 60_000
const dayMinutes = 24 * 60

/**
 * The instants of a range at which the wall of the zone shows a multiple of the step since midnight. What it shows twice
 * is there twice; a day begins where its first instant is, also where the clocks skip midnight. Steps divide a day, or are days.
 */
export function wallPoints(range: TimeRange, stepMinutes: number, timeZone: string): number[] {
  return stepMinutes < dayMinutes ? timesOfDay(range, stepMinutes, timeZone) : dayStarts(range, timeZone)
}

function timesOfDay({ from, until }: TimeRange, stepMinutes: number, timeZone: string): number[] {
  const step = stepMinutes * minute
  const offsetAt = zoneOffsets(timeZone)
  const points: number[] = []
  for (let at = from; at < until;) {
    const stretch = offsetAt(at)
    const end = Math.min(stretch.until, until)
    const first = Math.ceil((at + stretch.value) / step) * step - stretch.value
    for (let point = first; point < end; point += step) points.push(point)
    at = end
  }
  return points
}

function dayStarts({ from, until }: TimeRange, timeZone: string): number[] {
  const day = dayMinutes * minute
  const local = localTime(timeZone)
  const starts = new Set<number>()
  const last = Math.ceil(local.wallAt(until) / day) + 1
  for (let date = Math.floor(local.wallAt(from) / day) - 1; date <= last; date += 1) {
    const start = local.instantOf(date * day)
    if (from <= start && start < until) starts.add(start)
  }
  return [...starts]
}
