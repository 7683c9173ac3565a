import { afterFailure, lockedUntil, type Counted, type Failures } from '../../../domain/sign-in/lockout.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { forgetFailures, lockFailures, saveFailures } from './failures-store.ts'

type Tried = { by: Counted; counted: string; failures: Failures | null }

/** One attempt to sign in, counted by where it comes from and, where one is named, by the account. */
export class Attempt {
  readonly #tx: Tx
  readonly #tried: Tried[]

  private constructor(tx: Tx, tried: Tried[]) {
    this.#tx = tx
    this.#tried = tried
  }

  static async begin(tx: Tx, { ip, account }: { ip: string; account?: string }): Promise<Attempt> {
    const tried: Tried[] = []
    const subjects: [Counted, string][] = [['ip', ip]]
    if (account !== undefined) subjects.push(['account', account.toLowerCase()])
    for (const [by, subject] of subjects) {
      const counted = `${by}:${subject}`
      tried.push({ by, counted, failures: await lockFailures(tx, counted) })
    }
    return new Attempt(tx, tried)
  }

  /** Why it is not even looked at; null: it is. */
  get refusal(): Refused | null {
    const untils = this.#tried.flatMap(({ by, failures }) => lockedUntil(by, failures, this.#tx.now) ?? [])
    if (untils.length === 0) return null
    const last = new Date(Math.max(...untils.map((until) => until.getTime())))
    const seconds = Math.ceil((last.getTime() - this.#tx.now.getTime()) / 1_000)
    return new Refused(
      'too-many-requests',
      `Too many attempts failed. Try again in ${seconds < 60 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}, or sign in with a passkey. Whoever is signed in already stays so.`,
    )
  }

  async failed(): Promise<void> {
    for (const { counted, failures } of this.#tried) {
      await saveFailures(this.#tx, counted, afterFailure(failures, this.#tx.now))
    }
  }

  /** The address is still counted: who has one account may be guessing at others. */
  async succeeded(): Promise<void> {
    const account = this.#tried.find(({ by, failures }) => by === 'account' && failures !== null)
    if (account) await forgetFailures(this.#tx, account.counted)
  }
}
