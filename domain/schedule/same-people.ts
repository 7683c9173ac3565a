/** Both sorted, as everywhere in an answer. */
export function samePeople(some: readonly string[], others: readonly string[]): boolean {
  return (
    some === others ||
    (some.length === others.length && some.every((person, index) => person === others[index]))
  )
}
