import type { Clock } from '../../server/database/clock.ts'

/** Stands still until it is set. */
export class VirtualClock implements Clock {
  #now: Date

  constructor(now: Date) {
    this.#now = now
  }

  now(): Date {
    return this.#now
  }

  set(to: Date): void {
    this.#now = to
  }
}
