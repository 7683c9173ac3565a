type Placed = { at: string; number: number }

/** In the order in which it happened: what was added later stands where it belongs. */
export function inTime<E extends Placed>(entries: readonly E[]): E[] {
  return entries.toSorted(
    (one, other) => Date.parse(one.at) - Date.parse(other.at) || one.number - other.number,
  )
}
