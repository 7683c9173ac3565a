import type { Pool } from 'pg'

/** The one source of instants. In production it follows the database's time; tests and the simulator move it by hand. */
export type Clock = { now(): Date }

const SAMPLE_EVERY_MS = 5_000

/** Follows database time: sampled every 5 s, monotonic in between, so that a jump of this machine's clock changes nothing. */
export class DatabaseClock implements Clock {
  #offsetMs = Date.now() - performance.now()
  #lastMs = 0
  #timer: NodeJS.Timeout | undefined
  readonly #pool: Pool

  constructor(pool: Pool) {
    this.#pool = pool
  }

  now(): Date {
    this.#lastMs = Math.max(this.#lastMs, Math.floor(performance.now() + this.#offsetMs))
    return new Date(this.#lastMs)
  }

  async start(): Promise<void> {
    await this.#sample()
    // A failed sample keeps the last offset: the machine's monotonic clock goes on.
    this.#timer = setInterval(() => void this.#sample().catch(() => {}), SAMPLE_EVERY_MS)
    this.#timer.unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  async #sample(): Promise<void> {
    // Waiting for a free connection must not count as part of the way to the database.
    const client = await this.#pool.connect()
    try {
      const askedAt = performance.now()
      const { rows } = await client.query<{ ms: number }>(
        `select extract(epoch from clock_timestamp())::float8 * 1000 as ms`,
      )
      const answeredAt = performance.now()
      const [sample] = rows
      if (sample) this.#offsetMs = sample.ms - (askedAt + answeredAt) / 2
    } finally {
      client.release()
    }
  }
}
