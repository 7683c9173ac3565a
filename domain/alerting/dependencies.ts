/** What needs a service, directly or through others, with how many steps away it is. */
export function dependantsOf(
  service: string,
  needs: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  return dependenciesOf(service, neededBy(needs))
}

/** What needs each service directly. */
export function neededBy(
  needs: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>()
  for (const [id, needed] of needs) {
    for (const one of needed) holders.getOrInsertComputed(one, () => []).push(id)
  }
  return holders
}

/** What a service needs, directly or through others, with how many steps away it is. Circles are harmless. */
export function dependenciesOf(
  service: string,
  needs: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const distances = new Map([[service, 0]])
  for (const [id, distance] of distances) {
    for (const needed of needs.get(id) ?? []) {
      if (!distances.has(needed)) distances.set(needed, distance + 1)
    }
  }
  distances.delete(service)
  return distances
}

/** Tells whether two services share something that both need, or whether one needs the other. */
export function relatedness(
  needs: ReadonlyMap<string, readonly string[]>,
): (one: string, other: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>()
  const withDependencies = (service: string) =>
    known.getOrInsertComputed(service, () => new Set([service, ...dependenciesOf(service, needs).keys()]))
  return (one, other) => !withDependencies(one).isDisjointFrom(withDependencies(other))
}
