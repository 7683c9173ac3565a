import type { Clock } from '../../database/clock.ts'
import type { Transact } from '../../database/transaction.ts'
import { integrationOfKey, type Integration } from '../services/integration-of-key.ts'

const TRUSTED_MS = 2_000
const MOST_KEYS = 10_000

type Known = { integration: Integration | null; at: number }

/** The integrations of keys, looked up at most every two seconds each: that is how long a revoked key still works. */
export class KnownKeys {
  readonly #transact: Transact
  readonly #clock: Clock
  readonly #unknown: (type: string) => void
  readonly #known = new Map<string, Known>()

  /** `unknown` hears of each key that nobody has, by the type of integration it was sent as. */
  constructor(transact: Transact, clock: Clock, unknown: (type: string) => void) {
    this.#transact = transact
    this.#clock = clock
    this.#unknown = unknown
  }

  async find(key: string, types: readonly string[]): Promise<Integration | null> {
    const integration = await this.#integrationOf(key)
    if (integration && types.includes(integration.type)) return integration
    this.#unknown(types.join(' or '))
    return null
  }

  async #integrationOf(key: string): Promise<Integration | null> {
    const at = this.#clock.now().getTime()
    const known = this.#known.get(key)
    if (known && at - known.at < TRUSTED_MS) return known.integration
    const integration = await this.#transact((tx) => integrationOfKey(tx, key))
    if (this.#known.size >= MOST_KEYS) this.#known.clear()
    this.#known.set(key, { integration, at })
    return integration
  }
}
