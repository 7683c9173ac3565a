import type { Axis } from './axis.ts'
import { wallPoints } from './wall-points.ts'

const minute = 60_000
/** No change of a zone's clocks is longer. */
const longestChange = 25 * 60 * minute

export type Grid = { readonly stepMinutes: number; readonly timeZone: string }

/** The nearest instant of the grid; of two as near, the later one. */
export function snap(at: number, grid: Grid): number {
  return pointsAround(at, grid).reduce((best, point) =>
    Math.abs(point - at) <= Math.abs(best - at) ? point : best,
  )
}

/** The first instant of the grid after `at`, or the last one before it. */
export function nextPoint(at: number, towards: 'later' | 'earlier', grid: Grid): number {
  const points = pointsAround(at, grid)
  const found = towards === 'later' ? points.find((each) => each > at) : points.findLast((each) => each < at)
  return found ?? at
}

function pointsAround(at: number, { stepMinutes, timeZone }: Grid): number[] {
  const reach = stepMinutes * minute + longestChange
  return wallPoints({ from: Math.floor(at - reach), until: Math.ceil(at + reach) }, stepMinutes, timeZone)
}

const steps = [15, 30, 60, 180, 360, 720, 1440]
const leastPixels = 5

/** The finest step that a hand can hit on this axis. */
export function stepFor({ from, until, width }: Axis): number {
  const pixelsPerMinute = (width / (until - from)) * minute
  return steps.find((step) => step * pixelsPerMinute >= leastPixels) ?? 1440
}
