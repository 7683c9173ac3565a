import { localTime } from '../../../domain/schedule/local-time.ts'
import type { TimeRange } from './axis.ts'
import { type Grid, nextPoint, snap } from './snap.ts'

export type Gesture = 'move' | 'resize-start' | 'resize-end'

/** What a block becomes that is dragged by so many milliseconds; it lasts a step at least. */
export function dragged(block: TimeRange, gesture: Gesture, by: number, grid: Grid): TimeRange {
  const { from, until } = block
  if (by === 0) return block
  if (gesture === 'move') return movedTo(snap(from + by, grid), wallLength(block, grid.timeZone), grid)
  if (gesture === 'resize-start')
    return { from: Math.min(snap(from + by, grid), nextPoint(until, 'earlier', grid)), until }
  return { from, until: Math.max(snap(until + by, grid), nextPoint(from, 'later', grid)) }
}

/** The same by one step of the grid, as arrow keys do it. A block that is moved on and on keeps its first length. */
export function nudged(
  block: TimeRange,
  gesture: Gesture,
  towards: 'later' | 'earlier',
  grid: Grid,
  lengthOnWall = wallLength(block, grid.timeZone),
): TimeRange {
  const edge = gesture === 'resize-end' ? block.until : block.from
  const target = nextPoint(edge, towards, grid)
  if (gesture === 'move') return movedTo(target, lengthOnWall, grid)
  return dragged(block, gesture, target - edge, grid)
}

/** From where the pointer went down to where it is, in whole steps. */
export function drawn(one: number, other: number, grid: Grid): TimeRange {
  const from = floorTo(Math.min(one, other), grid)
  const last = Math.max(one, other)
  const end = floorTo(last, grid)
  return { from, until: end === last && end > from ? end : nextPoint(end, 'later', grid) }
}

/** How long it lasts by the clocks of the zone, which may change meanwhile. */
export function wallLength({ from, until }: TimeRange, timeZone: string): number {
  const local = localTime(timeZone)
  return local.wallAt(until) - local.wallAt(from)
}

/** It keeps its length on the wall: 18:00 to 09:00 stays that in the night in which the clocks change. */
function movedTo(start: number, lengthOnWall: number, grid: Grid): TimeRange {
  const local = localTime(grid.timeZone)
  const end = local.instantOf(local.wallAt(start) + lengthOnWall)
  return { from: start, until: end > start ? end : nextPoint(start, 'later', grid) }
}

function floorTo(at: number, grid: Grid): number {
  return nextPoint(at + 1, 'earlier', grid)
}
