/** Which of many rules a subject can meet at all, without asking each: most name a value that a field must have. */
export type ValueIndex<Subject> = {
  /** Rules of which nothing is known; in order. */
  open: number[]
  byField: { read: (subject: Subject) => string; byValue: Map<string, number[]> }[]
}

/** A field without which a rule cannot hold, with the values that it may have. */
export type Needed<Subject> = { field: string; read: (subject: Subject) => string; values: string[] }

/** In the order of the rules; null for one that may hold for anything. */
export function indexByValue<Subject>(needs: readonly (Needed<Subject> | null)[]): ValueIndex<Subject> {
  const open: number[] = []
  const byField = new Map<string, ValueIndex<Subject>['byField'][number]>()
  for (const [place, needed] of needs.entries()) {
    if (!needed) {
      open.push(place)
      continue
    }
    const { field, read, values } = needed
    const { byValue } = byField.getOrInsertComputed(field, () => ({ read, byValue: new Map() }))
    for (const value of new Set(values)) byValue.getOrInsertComputed(value, () => []).push(place)
  }
  return { open, byField: [...byField.values()] }
}

/** The places of the rules after `after` that may hold, in order. */
export function candidates<Subject>(
  { open, byField }: ValueIndex<Subject>,
  subject: Subject,
  after: number,
): number[] {
  let named: number[] | null = null
  for (const { read, byValue } of byField) {
    const found = byValue.get(read(subject))
    if (found) named = named ? [...named, ...found] : found
  }
  if (named === null) return after < 0 ? open : open.filter((place) => place > after)
  return [...open, ...named].filter((place) => place > after).toSorted((one, other) => one - other)
}
