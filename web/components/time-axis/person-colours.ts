/** How many colours the style sheet of the axis has. */
export const colourCount = 12

/** A colour for each person that stays the same from screen to screen, as far as nobody else of those here has it. */
export function personColours(people: Iterable<string>): ReadonlyMap<string, number> {
  const taken = new Set<number>()
  const colours = new Map<string, number>()
  for (const person of [...new Set(people)].toSorted()) {
    const colour = taken.size < colourCount ? firstFree(wished(person), taken) : wished(person)
    taken.add(colour)
    colours.set(person, colour)
  }
  return colours
}

function firstFree(wish: number, taken: ReadonlySet<number>): number {
  let colour = wish
  while (taken.has(colour)) colour = (colour + 1) % colourCount
  return colour
}

function wished(person: string): number {
  let hash = 0
  for (const sign of person) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003
  return hash % colourCount
}
