import type { Clock } from '../../database/clock.ts'

/** What was found longer ago says nothing of now. */
const FRESH_MS = 1_000

/** How far this node is behind in paging for signals, as its last round of triage that paged found it. */
export class Backlog {
  readonly #clock: Clock
  #found = { behindMs: 0, at: 0 }

  constructor(clock: Clock) {
    this.#clock = clock
  }

  found(oldestAt: Date): void {
    const at = this.#clock.now().getTime()
    this.#found = { behindMs: at - oldestAt.getTime(), at }
  }

  get behindMs(): number {
    const { behindMs, at } = this.#found
    return this.#clock.now().getTime() - at > FRESH_MS ? 0 : behindMs
  }
}
