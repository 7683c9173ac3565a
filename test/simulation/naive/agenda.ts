/** Of what happens in one millisecond, which comes first. Both are right. */
export type Ties = 'first-come' | 'last-come'

/** What happens when, in one thread: a list sorted by time, the next at its end. */
export class Agenda {
  now = 0
  #entries: { at: number; act: () => void }[] = []
  #ties: Ties

  constructor(ties: Ties) {
    this.#ties = ties
  }

  at(at: number, act: () => void): void {
    let index = this.#entries.length
    while (index > 0 && this.#isLater(at, this.#entries[index - 1]?.at ?? Infinity)) index -= 1
    this.#entries.splice(index, 0, { at, act })
  }

  run(until: number): void {
    for (let next = this.#entries.pop(); next && next.at <= until; next = this.#entries.pop()) {
      this.now = next.at
      next.act()
    }
  }

  #isLater(at: number, other: number): boolean {
    return this.#ties === 'first-come' ? at >= other : at > other
  }
}
