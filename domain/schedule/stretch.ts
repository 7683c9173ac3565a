/** Half-open: the start belongs to it, the end does not. */
export type Stretch = { readonly startsAt: Date; readonly endsAt: Date }

export function overlap(one: Stretch, other: Stretch): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}
