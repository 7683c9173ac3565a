import { before } from '../time/instant.ts'

type Past = { openedAt: Date; endedAt: Date; paged: boolean }

/** When the alerts of each key opened and ended, for as long as a rule about flapping may ask. */
export class PlayedChanges {
  readonly #past = new Map<string, Past[]>()

  ended(key: string, past: Past): void {
    this.#past.getOrInsertComputed(key, () => []).push(past)
  }

  /** What is older will not be asked for any more. */
  since(key: string, minutes: number, at: Date): { changesBefore: number; paged: boolean } {
    const from = before(at, { minutes })
    const past = (this.#past.get(key) ?? []).filter(({ endedAt }) => endedAt > from)
    this.#past.set(key, past)
    const opened = past.filter(({ openedAt }) => openedAt > from)
    return { changesBefore: past.length + opened.length, paged: past.some(({ paged }) => paged) }
  }
}
