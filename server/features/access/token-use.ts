import type { Transact } from '../../database/transaction.ts'
import { hashToken } from '../../http/authenticate.ts'
import { markUsed } from './store.ts'

const EVERY_MS = 60_000

/** Notes when tokens and sessions were last used: once a minute for each, in one statement, outside of any request. */
export class TokenUse {
  readonly #transact: Transact
  readonly #report: (error: unknown) => void
  #used = new Set<string>()
  #timer: NodeJS.Timeout | undefined

  constructor(transact: Transact, report: (error: unknown) => void) {
    this.#transact = transact
    this.#report = report
  }

  note(secret: string): void {
    this.#used.add(hashToken(secret).toString('hex'))
    this.#timer ??= setTimeout(() => void this.save(), EVERY_MS).unref()
  }

  async save(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const hashes = [...this.#used].map((hash) => Buffer.from(hash, 'hex'))
    this.#used = new Set()
    if (hashes.length === 0) return
    await this.#transact((tx) => markUsed(tx, hashes)).catch(this.#report)
  }
}
