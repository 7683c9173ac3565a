/** Things that are known by their place while they are edited. */
export function placed<T>(list: readonly T[]): { place: number; thing: T }[] {
  return list.map((thing, place) => ({ place, thing }))
}
