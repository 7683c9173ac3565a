type Placed = { at: string; details: Readonly<Record<string, unknown>> }

/** In the order in which it was written down, but what was added later stands where it belongs. */
export function inTime<E extends Placed>(entries: readonly E[]): E[] {
  const placed = entries.filter((entry) => !isAddedLater(entry))
  for (const later of entries.filter(isAddedLater)) {
    const next = placed.findIndex(({ at }) => Date.parse(at) > Date.parse(later.at))
    placed.splice(next === -1 ? placed.length : next, 0, later)
  }
  return placed
}

function isAddedLater({ details }: Placed): boolean {
  return details['added_later'] === true
}
