const WINDOW_MS = 60_000
const MOST_ADDRESSES = 10_000

/** Counts attempts by address in windows of a minute. */
export class Attempts {
  readonly #allowed: number
  readonly #now: () => number
  #counts = new Map<string, number>()
  #since = 0

  constructor(allowed: number, now: () => number = () => performance.now()) {
    this.#allowed = allowed
    this.#now = now
  }

  /** False when this address has had its attempts for now. */
  take(address: string): boolean {
    if (this.#now() - this.#since >= WINDOW_MS) {
      this.#counts = new Map()
      this.#since = this.#now()
    }
    const count = (this.#counts.get(address) ?? 0) + 1
    if (count > 1 || this.#counts.size < MOST_ADDRESSES) this.#counts.set(address, count)
    return count <= this.#allowed
  }
}
