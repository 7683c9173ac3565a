/** [from, until) in epoch milliseconds. */
export type TimeRange = { readonly from: number; readonly until: number }

/** Linear in elapsed time: a day of 23 or 25 hours is as wide as it is long. `width` is in pixels, or 100 for per cent. */
export type Axis = TimeRange & { readonly width: number }

/** `cut` tells which ends lie outside of the axis. */
export type Place = {
  readonly left: number
  readonly width: number
  readonly cut: { readonly left: boolean; readonly right: boolean }
}

export function xOf({ from, until, width }: Axis, at: number): number {
  return ((at - from) / (until - from)) * width
}

export function instantAt({ from, until, width }: Axis, x: number): number {
  return from + (x / width) * (until - from)
}

/** Where the part of a range that is on the axis lies; null where none is. */
export function placeOn(axis: Axis, { from, until }: TimeRange): Place | null {
  if (until <= axis.from || axis.until <= from) return null
  const left = xOf(axis, Math.max(from, axis.from))
  const right = xOf(axis, Math.min(until, axis.until))
  return { left, width: right - left, cut: { left: from < axis.from, right: axis.until < until } }
}
