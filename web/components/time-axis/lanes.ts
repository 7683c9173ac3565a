import type { TimeRange } from './axis.ts'

/** Blocks that overlap get lanes of their own; each goes into the first that is free. Answers the lane of each, in their order. */
export function lanesOf(blocks: readonly TimeRange[]): number[] {
  const ends: number[] = []
  const lanes = new Map<TimeRange, number>()
  for (const block of blocks.toSorted((one, other) => one.from - other.from)) {
    const free = ends.findIndex((end) => end <= block.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = block.until
    lanes.set(block, lane)
  }
  return blocks.map((block) => lanes.get(block) ?? 0)
}
