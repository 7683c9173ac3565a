/** What holds during [from, until) in epoch milliseconds; either end may be infinite. */
export type Span<Value> = { readonly from: number; readonly until: number; readonly value: Value }

export type FindSpan<Value> = (at: number) => Span<Value>

/** Keeps the last answer, for callers that walk through time. */
export function rememberingLast<Value>(find: FindSpan<Value>): FindSpan<Value> {
  let last: Span<Value> | undefined
  return (at) => {
    if (last && last.from <= at && at < last.until) return last
    last = find(at)
    return last
  }
}

/** Keeps the latest answers in order of time, for callers that jump. */
export function remembering<Value>(find: FindSpan<Value>, most: number): FindSpan<Value> {
  let begins: number[] = []
  let kept: Span<Value>[] = []
  return rememberingLast((at) => {
    const near = kept[countUpTo(begins, at) - 1]
    if (near && at < near.until) return near
    if (kept.length >= most) [begins, kept] = [[], []]
    const found = find(at)
    const place = countUpTo(begins, found.from)
    begins.splice(place, 0, found.from)
    kept.splice(place, 0, found)
    return found
  })
}

/** How many of the sorted times are not after `at`. */
export function countUpTo(sorted: readonly number[], at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low
}
