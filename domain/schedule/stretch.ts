/** Half-open: the start belongs to it, the end does not. */
export type Stretch = { readonly startsAt: Date; readonly endsAt: Date }

export function overlap(one: Stretch, other: Stretch): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

/** What both have: one stretch, or none. */
export function common(one: Stretch, other: Stretch): Stretch[] {
  const startsAt = one.startsAt > other.startsAt ? one.startsAt : other.startsAt
  const endsAt = one.endsAt < other.endsAt ? one.endsAt : other.endsAt
  return startsAt < endsAt ? [{ startsAt, endsAt }] : []
}

/** In the order of time; those that touch or overlap become one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  const sorted = stretches.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  for (const { startsAt, endsAt } of sorted) {
    const last = whole.at(-1)
    if (!last || startsAt > last.endsAt) whole.push({ startsAt, endsAt })
    else if (endsAt > last.endsAt) whole[whole.length - 1] = { startsAt: last.startsAt, endsAt }
  }
  return whole
}

export function millisecondsOf({ startsAt, endsAt }: Stretch): number {
  return endsAt.getTime() - startsAt.getTime()
}
