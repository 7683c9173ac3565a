type Entry<T> = { at: number; place: number; what: T }

/** What is to be done at instants, taken in their order; of the same instant what was added first. */
export class Agenda<T> {
  /** A binary heap: the entry at `n` comes before those at `2n + 1` and `2n + 2`. */
  readonly #entries: Entry<T>[] = []
  #added = 0

  add(at: Date, what: T): void {
    this.#entries.push({ at: at.getTime(), place: (this.#added += 1), what })
    this.#rise(this.#entries.length - 1)
  }

  /** The first, if it is due by then. */
  takeDue(by: Date): { at: Date; what: T } | null {
    const [first] = this.#entries
    if (!first || first.at > by.getTime()) return null
    const last = this.#entries.pop()
    if (last && last !== first) {
      this.#entries[0] = last
      this.#sink(0)
    }
    return { at: new Date(first.at), what: first.what }
  }

  #rise(from: number): void {
    for (let child = from; child > 0;) {
      const parent = (child - 1) >> 1
      if (!this.#isBefore(child, parent)) return
      this.#swap(child, parent)
      child = parent
    }
  }

  #sink(from: number): void {
    for (let parent = from; ;) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2]
      const child = this.#isBefore(right, left) ? right : left
      if (!this.#isBefore(child, parent)) return
      this.#swap(child, parent)
      parent = child
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#entries[one], this.#entries[other]]
    return a !== undefined && (b === undefined || a.at < b.at || (a.at === b.at && a.place < b.place))
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#entries[one], this.#entries[other]]
    if (a) this.#entries[other] = a
    if (b) this.#entries[one] = b
  }
}
