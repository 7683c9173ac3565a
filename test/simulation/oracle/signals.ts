import type { Key, Signal } from '../rows.ts'
import type { PlannedSignal } from '../scenario.ts'
import type { World } from '../world.ts'
import type { Oracle } from './oracle.ts'

/** I1, and the part of I6 that concerns what cannot be understood. */
export class Signals {
  #accepted = new Set<PlannedSignal>()
  #kept = new Map<PlannedSignal, Signal[]>()
  #last = new Map<Key, Signal>()
  #alarmed = new Set<Signal>()
  #world: World
  #oracle: Oracle

  constructor(world: World, oracle: Oracle) {
    this.#world = world
    this.#oracle = oracle
  }

  accepted(signal: PlannedSignal): void {
    this.#accepted.add(signal)
  }

  kept(signal: Signal, planned: PlannedSignal): void {
    const copies = this.#kept.get(planned)
    if (copies) copies.push(signal)
    else this.#kept.set(planned, [signal])
    this.#last.set(signal.key, signal)
  }

  alarmed(signal: Signal): void {
    this.#alarmed.add(signal)
  }

  close(): void {
    for (const planned of this.#accepted) {
      if (!this.#kept.has(planned))
        this.#oracle.violated('I1', 'a signal was answered with 202 and is not there')
    }
    for (const signal of this.#world.database.signals.values()) this.#mustBeDealtWith(signal)
    for (const [key, signal] of this.#last) {
      if (signal.poison || (key.open !== null) === (signal.kind === 'trigger')) continue
      this.#oracle.violated('I6', `key ${key.id} does not show its last signal, a ${signal.kind}`)
    }
  }

  #mustBeDealtWith(signal: Signal): void {
    if (!signal.poison && !signal.triaged)
      this.#oracle.violated('I2', `signal ${signal.id} was never triaged`)
    if (signal.poison && !this.#alarmed.has(signal)) {
      this.#oracle.violated('I6', `signal ${signal.id} cannot be triaged, and nobody was told`)
    }
  }
}
