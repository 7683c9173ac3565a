import type { Node } from './nodes.ts'
import type { Job, Escalation, Incident, Key, Method, Person, Signal } from './rows.ts'
import type { Policy } from '../../domain/escalation/policy.ts'

export type Lockable = { lockedBy: Transaction | null }

/** Thrown where a statement or a commit fails. One value, because capturing stacks would cost most of the time. */
export const outage = new Error('the database did not answer')

/** Thrown by a task that can never succeed. */
export const unworkable = new Error('this signal cannot be triaged')

export type CommitFate = 'kept' | 'kept-but-unknown' | 'lost'

export type DatabaseWeather = {
  pause(): number
  commitFate(): CommitFate
}

/** The state that has been committed. */
export class Database {
  away = false
  signals = new Map<number, Signal>()
  keys: Key[] = []
  incidents: Incident[] = []
  escalations: Escalation[] = []
  jobs = new Set<Job>()
  people: Person[] = []
  methods: Method[] = []
  policies: Policy[] = []
  turns = new Map<string, Lockable & { turn: number }>()
  open = new Set<Transaction>()
  weather: DatabaseWeather

  constructor(weather: DatabaseWeather) {
    this.weather = weather
  }

  begin(node: Node): Transaction {
    if (this.away) throw outage
    const tx = new Transaction(this, node)
    this.open.add(tx)
    return tx
  }

  goAway(): void {
    this.away = true
    for (const tx of this.open) tx.abort()
  }

  dropConnectionsOf(node: Node): void {
    for (const tx of this.open) if (tx.node === node) tx.abort()
  }

  turnOf(policyId: number, step: number): Lockable & { turn: number } {
    const id = `${policyId}/${step}`
    const known = this.turns.get(id)
    if (known) return known
    const fresh = { lockedBy: null, turn: 0 }
    this.turns.set(id, fresh)
    return fresh
  }
}

/** Reads see what was committed; writes are kept back and applied together by the commit. */
export class Transaction {
  database: Database
  node: Node
  #locks: Lockable[] = []
  #writes: (() => void)[] = []
  #ended = false

  constructor(database: Database, node: Node) {
    this.database = database
    this.node = node
  }

  write(change: () => void): void {
    this.#writes.push(change)
  }

  /** `for update`. */
  *lock(row: Lockable): Generator<number, void, void> {
    while (row.lockedBy && row.lockedBy !== this) {
      yield this.database.weather.pause()
      this.#mustBeOpen()
    }
    this.#take(row)
  }

  /** `for update skip locked`. */
  tryLock(row: Lockable): boolean {
    if (row.lockedBy && row.lockedBy !== this) return false
    this.#take(row)
    return true
  }

  *commit(): Generator<number, void, void> {
    yield this.database.weather.pause()
    this.#mustBeOpen()
    const fate = this.database.weather.commitFate()
    if (fate !== 'lost') for (const change of this.#writes) change()
    this.abort()
    if (fate !== 'kept') throw outage
    yield this.database.weather.pause()
  }

  abort(): void {
    this.#ended = true
    for (const row of this.#locks) row.lockedBy = null
    this.#locks.length = 0
    this.database.open.delete(this)
  }

  #take(row: Lockable): void {
    if (row.lockedBy === this) return
    row.lockedBy = this
    this.#locks.push(row)
  }

  #mustBeOpen(): void {
    if (this.#ended || this.database.away) throw outage
  }
}

export function* transaction<T>(
  database: Database,
  node: Node,
  body: (tx: Transaction) => Generator<number, T, void>,
): Generator<number, T, void> {
  const tx = database.begin(node)
  try {
    const answer = yield* body(tx)
    yield* tx.commit()
    return answer
  } finally {
    tx.abort()
  }
}
