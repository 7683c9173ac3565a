/** When work had a reason to be late: the database was away, or what a dead or stalled node held was leased. */
export class Availability {
  #spans: { from: number; to: number }[] = []

  disturbed(from: number, to: number): void {
    this.#spans.push({ from, to })
  }

  /** Milliseconds by which something due at `from` and seen at `to` may be late. */
  excuse(from: number, to: number): number {
    let total = 0
    for (const span of this.#spans) {
      const overlap = Math.min(span.to, to) - Math.max(span.from, from)
      if (overlap > 0) total += overlap
    }
    return total
  }
}
