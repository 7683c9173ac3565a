import type { Signal } from '../../../domain/alerting/signal.ts'

const MOST_BODIES = 20_000

/**
 * What intake has parsed already, for the triage on the same node. Only a shortcut: a body that is not here, after a
 * restart or on another node, is parsed again from its kept bytes.
 */
export class Handoff {
  readonly #parsed = new Map<string, Signal[]>()

  give(bodyId: string, signals: Signal[]): void {
    this.#parsed.set(bodyId, signals)
    // The oldest were worked on by another node, or never will be.
    const [oldest] = this.#parsed.size > MOST_BODIES ? this.#parsed.keys() : []
    if (oldest !== undefined) this.#parsed.delete(oldest)
  }

  take(bodyId: string): Signal[] | undefined {
    const signals = this.#parsed.get(bodyId)
    this.#parsed.delete(bodyId)
    return signals
  }
}
