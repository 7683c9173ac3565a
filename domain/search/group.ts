export const kinds = [
  'incident',
  'service',
  'alert',
  'person',
  'team',
  'schedule',
  'escalation-policy',
  'integration',
  'action-item',
] as const
export type Kind = (typeof kinds)[number]

export type Hit = { readonly kind: Kind; readonly rank: number }
export type Group<T> = { kind: Kind; items: T[]; more: boolean }

/** One group for each kind with its best first; the kind that has the best of all comes first, then in the order above. */
export function grouped<T extends Hit>(hits: readonly T[], most: number): Group<T>[] {
  return kinds
    .map((kind) => hits.filter((hit) => hit.kind === kind).toSorted((one, other) => other.rank - one.rank))
    .filter((items) => items.length > 0)
    .toSorted((one, other) => best(other) - best(one))
    .flatMap((items) => {
      const [first] = items
      return first ? [{ kind: first.kind, items: items.slice(0, most), more: items.length > most }] : []
    })
}

/** Only what is meant exactly moves its kind up, so that the order is the same for most of what is typed. */
function best(items: readonly Hit[]): number {
  return Math.max(...items.map(({ rank }) => rank)) >= EXACT ? 1 : 0
}

export const EXACT = 5
