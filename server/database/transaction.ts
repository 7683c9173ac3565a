import { nextTick } from 'node:process'
import { CompiledQuery, type Kysely } from 'kysely'
import type { Clock } from './clock.ts'
import type { CheckedClient, Database } from './connect.ts'
import { readAnew, type KeptOrganisation, type Organisation } from './kept-organisation.ts'
import { noReactions, type Reactions } from './reactions.ts'
import type { Tables } from './tables.ts'

type Flush = () => Promise<void>

/** What a committed transaction tells its node, which tells the others: there is work, or something new to show. */
export type News =
  | { topic: 'jobs'; kind: string; runAt: Date }
  | { topic: 'timeline' }
  | { topic: 'presence'; incidentId: string }

/** One transaction and its instant. What verbs gather is written once, at the end, in the same commit. */
export class Tx {
  readonly db: Kysely<Tables>
  readonly now: Date
  readonly organisation: Organisation
  readonly reactions: Reactions
  readonly #gathered = new Map<symbol, { value: unknown; flush: Flush }>()
  readonly #deferred: Promise<unknown>[] = []
  readonly #after: (() => void)[] = []
  readonly #announce: (news: News) => void

  constructor(db: Kysely<Tables>, now: Date, { announce, kept, reactions }: Shared) {
    this.db = db
    this.now = now
    this.organisation = kept?.seenBy(db) ?? readAnew
    this.reactions = reactions
    this.#announce = announce
  }

  /** A write whose answer nobody needs: it is on its way, what follows it sees it, and the commit waits for it. */
  defer(write: Promise<unknown>): void {
    // The commit, or the next statement, which PostgreSQL then refuses, brings the failure up.
    write.catch(() => {})
    this.#deferred.push(write)
  }

  /** The same for a statement that is there as text, so that nothing is compiled. */
  send(statement: string, parameters: readonly unknown[]): void {
    this.defer(this.db.executeQuery(CompiledQuery.raw(statement, [...parameters])))
  }

  async deferred(): Promise<void> {
    await Promise.all(this.#deferred)
  }

  announce(news: News): void {
    this.#announce(news)
  }

  /** The gatherer of this transaction under `key`, made on first use; `flush` runs once, just before the commit. */
  gather<T>(key: symbol, create: () => T, flush: (gathered: T) => Promise<void>): T {
    const existing = this.#gathered.get(key)
    if (existing) return existing.value as T
    const value = create()
    this.#gathered.set(key, { value, flush: () => flush(value) })
    return value
  }

  afterCommit(run: () => void): void {
    this.#after.push(run)
  }

  async flush(): Promise<void> {
    // A flush may gather again (a timeline entry enqueues its reactions), so this goes on until nothing is left.
    while (this.#gathered.size > 0) {
      const due = [...this.#gathered.values()]
      this.#gathered.clear()
      for (const { flush } of due) await flush()
    }
  }

  committed(): void {
    for (const run of this.#after) run()
  }
}

export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

type Shared = { announce: (news: News) => void; kept: KeptOrganisation | null; reactions: Reactions }

const COLLISIONS = new Set(['40001', '40P01'])
const TRIES = 4

/**
 * Deadlocks and serialization failures are tried again; everything else rolls back and is thrown. With `kept` its
 * transactions read the organisation from memory while it is unchanged; they must not change it themselves.
 */
export function transactor(
  database: Database,
  clock: Clock,
  announce: (news: News) => void,
  { kept = null, reactions = noReactions }: Partial<Omit<Shared, 'announce'>> = {},
): Transact {
  const shared = { announce, kept, reactions }
  return async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried += 1) {
      const client = await database.acquire()
      try {
        return await once(client, new Tx(client.db, clock.now(), shared), work)
      } catch (error) {
        if (tried === TRIES || !COLLISIONS.has(codeOf(error))) throw error
      }
    }
  }
}

/** `begin` and the deferred writes are sent without waiting for their answers; the commit's answer stands for all. */
async function once<T>(client: CheckedClient, tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    tx.defer(client.query('begin', []))
    const answer = await work(tx)
    await tx.flush()
    // Kysely hands a statement over some microtasks after it was asked to: the commit must not overtake a deferred write.
    await new Promise((resolve) => nextTick(resolve))
    const committed = client.query('commit', [])
    // When the connection breaks, a deferred write tells of it before the commit is asked.
    committed.catch(() => {})
    await tx.deferred()
    // PostgreSQL answers a commit of a failed transaction with a rollback, not with an error.
    if ((await committed).command === 'ROLLBACK')
      throw new Error('the transaction had failed and was rolled back')
    client.release()
    tx.committed()
    return answer
  } catch (error) {
    const cause = await firstFailure(tx, error)
    await client.query('rollback', []).then(
      () => client.release(),
      () => client.release(true),
    )
    throw cause
  }
}

/** After a deferred write has failed, every later statement fails too: the first failure is the one to tell. */
async function firstFailure(tx: Tx, error: unknown): Promise<unknown> {
  return await tx.deferred().then(
    () => error,
    (earlier: unknown) => earlier,
  )
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
