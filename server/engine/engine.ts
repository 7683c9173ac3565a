import { randomUUIDv7 } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Clock } from '../database/clock.ts'
import { isAway } from '../database/is-away.ts'
import type { Transact, Tx } from '../database/transaction.ts'
import { afterFailure } from '../../domain/jobs/lease.ts'
import type { OutsideHandler, TransactionalHandler } from './handler.ts'
import type { Job, JobKind } from './job.ts'
import { dueKinds, LANE_TAKEN, nextRuns, takeEmptyLane } from './claim.ts'
import { type Failed, runTransactional } from './run-transactional.ts'
import { OutsideWork } from './outside-work.ts'
import { Bell } from './bell.ts'

/** The truth is the poll; being woken only makes it quicker. */
const POLL_MS = 2_000
const AFTER_TROUBLE_MS = 500
const AFTER_ONE_MS = 10
/** What is done at once does not stand in line for long. */
const AT_ONCE_LOCK_MS = 100

const atOnce = () => 0

type QuarantinedJob = { id: string; kind: string; payload: unknown; error: string }

type Settings = {
  transact: Transact
  clock: Clock
  log: Logger
  leaseSeconds?: number
  /** Quarantine pages: what happens then, in the transaction that sets the job aside. */
  onQuarantine: (tx: Tx, job: QuarantinedJob) => Promise<void>
}

/** What one job of a kind does, for whoever does it without the queue. */
type Work = (tx: Tx, job: Job<unknown>) => Promise<void>

type Lane = {
  kind: string
  runOnce: () => Promise<number>
  idle: () => boolean
  giveBack: () => Promise<void>
  gatherMs: () => number
  bell: Bell
}

/** Runs what is due. Every node has one; they share the work through the `jobs` table alone. */
export class Engine {
  readonly #settings: Settings
  readonly #lanes = new Map<string, Lane>()
  readonly #outside = new Map<string, { begin: (tx: Tx, payloads: unknown[]) => Promise<boolean> }>()
  readonly #work = new Map<string, Work>()
  readonly #atWork = new Set<string>()
  readonly #loops: Promise<void>[] = []
  readonly #poll = new Bell()
  #running = false
  #lastRoundAt: number | null = null

  constructor(settings: Settings) {
    this.#settings = settings
  }

  transactional<P>(handler: TransactionalHandler<P>): void {
    const runOnce = async (): Promise<number> => {
      const { took, failed } = await runTransactional(this.#settings.transact, handler)
      for (const failure of failed) await this.#setBack(handler.kind.name, failure)
      return took
    }
    const { kind, gatherMs = atOnce } = handler
    this.#work.set(kind.name, (tx, job) => handler.run(tx, [job as Job<P>]))
    this.#add({ kind: kind.name, runOnce, idle: () => true, giveBack: async () => {}, gatherMs })
  }

  outside<P, C, R>(handler: OutsideHandler<P, C, R>): void {
    const { transact, clock, log, leaseSeconds = 30 } = this.#settings
    const report = (error: unknown): void => log.error({ err: error, kind: handler.kind.name }, 'call failed')
    const setBack = (failed: Failed<P>) => this.#setBack(handler.kind.name, failed)
    const work = new OutsideWork(handler, { transact, clock, leaseSeconds, report, setBack })
    const runOnce = async (): Promise<number> => {
      const { took, failed } = await work.takeDue()
      for (const failure of failed) await setBack(failure)
      return took
    }
    this.#outside.set(handler.kind.name, { begin: (tx, payloads) => work.begin(tx, payloads as P[]) })
    this.#add({
      kind: handler.kind.name,
      runOnce,
      idle: () => work.idle,
      giveBack: () => work.giveBack(),
      gatherMs: atOnce,
    })
  }

  /** Performs outside work right after the caller's commit; false when this node runs no engine or has enough to do. */
  async begin<P>(tx: Tx, kind: { name: string; payload?: P }, payloads: P[]): Promise<boolean> {
    if (!this.#running) return false
    return (await this.#outside.get(kind.name)?.begin(tx, payloads)) ?? false
  }

  /**
   * Does a job together with what it follows from, in one transaction and without the queue: `write` and the job's
   * effects are committed when the answer is true. False: nothing was written, since somebody is at work in its lane or
   * it failed; enqueue it. Throws when the database went away: then it is not known.
   */
  async doAtOnce<P>(
    { kind, lane, payload }: { kind: JobKind<P>; lane: string; payload: P },
    write: (tx: Tx) => void,
  ): Promise<boolean> {
    const { transact, log } = this.#settings
    const work = this.#work.get(kind.name)
    if (!this.#running || !work || this.#atWork.has(kind.name)) return false
    try {
      await transact(async (tx) => {
        tx.defer(sql`set local lock_timeout = ${sql.lit(AT_ONCE_LOCK_MS)}`.execute(tx.db))
        tx.organisation.ask()
        takeEmptyLane(tx, kind.name, lane)
        write(tx)
        await work(tx, { id: randomUUIDv7(), payload, attempt: 0, runAt: tx.now })
      })
      return true
    } catch (error) {
      if (isAway(error)) throw error
      if (!isLaneTaken(error)) log.warn({ err: error, kind: kind.name }, 'could not be done at once')
      return false
    }
  }

  /** When a round last ended, in the time of `performance.now()`; null before the first. */
  get lastRoundAt(): number | null {
    return this.#lastRoundAt
  }

  /** A hint that a job of this kind is due at `runAt`. */
  wake(kind: string, runAt: Date): void {
    this.#lanes.get(kind)?.bell.ringAt(runAt.getTime() - this.#settings.clock.now().getTime())
  }

  start(): void {
    this.#running = true
    for (const lane of this.#lanes.values()) this.#loops.push(this.#loop(lane))
    this.#loops.push(this.#wakeDue())
  }

  /** Takes nothing new, waits for the calls that are under way, and leaves those that are not to others. */
  async stop(): Promise<void> {
    this.#running = false
    for (const { bell } of [...this.#lanes.values(), { bell: this.#poll }]) bell.ring()
    await Promise.all(this.#loops)
    for (const { giveBack } of this.#lanes.values()) await giveBack()
    while (this.#busy()) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  /** Runs everything that is due at the clock's present instant until nothing is; for time that is moved by hand. */
  async drain(): Promise<void> {
    this.#running = true
    for (;;) {
      // What is under way may make something due after it was asked what is.
      let wasBusy = this.#busy()
      let took = 0
      for (const kind of await this.#settings.transact(dueKinds)) {
        took += (await this.#lanes.get(kind)?.runOnce()) ?? 0
      }
      wasBusy ||= this.#busy()
      while (this.#busy()) await new Promise((resolve) => setTimeout(resolve, 2))
      if (took === 0 && !wasBusy) return
    }
  }

  #busy(): boolean {
    return [...this.#lanes.values()].some((lane) => !lane.idle())
  }

  #add(lane: Omit<Lane, 'bell'>): void {
    this.#lanes.set(lane.kind, { ...lane, bell: new Bell() })
  }

  async #loop(lane: Lane): Promise<void> {
    const { transact, clock, log } = this.#settings
    while (this.#running) {
      try {
        this.#atWork.add(lane.kind)
        const took = await lane.runOnce().finally(() => this.#atWork.delete(lane.kind))
        this.#lastRoundAt = performance.now()
        if (took > 1) {
          const gatherMs = lane.gatherMs()
          if (gatherMs > 0) await pause(gatherMs)
          continue
        }
        // What follows from a single job goes first; looking for the next can wait, unless it has announced itself.
        if (took === 1 && (await lane.bell.wait(AFTER_ONE_MS))) continue
        const [next] = await transact((tx) => nextRuns(tx, [lane.kind]))
        const waitMs = next ? next.runAt.getTime() - clock.now().getTime() : Infinity
        if (took > 0 && waitMs <= 0) continue
        await lane.bell.wait(waitMs > POLL_MS ? Infinity : Math.max(5, waitMs))
      } catch (error) {
        log.error({ err: error, kind: lane.kind }, 'engine: a round failed')
        await lane.bell.wait(AFTER_TROUBLE_MS)
      }
    }
  }

  /** Looks for all kinds at once what is due, or soon will be: with nothing to do an engine costs one statement a poll. */
  async #wakeDue(): Promise<void> {
    const looks = new Set<Promise<void>>()
    while (this.#running) {
      // One that waits on a dead connection does not keep the next from looking.
      const look: Promise<void> = this.#look().finally(() => looks.delete(look))
      looks.add(look)
      await this.#poll.wait(POLL_MS)
    }
    await Promise.all(looks)
  }

  async #look(): Promise<void> {
    const { transact, log } = this.#settings
    try {
      const next = await transact((tx) => nextRuns(tx, [...this.#lanes.keys()]))
      for (const { kind, runAt } of next) this.wake(kind, runAt)
      this.#lastRoundAt = performance.now()
    } catch (error) {
      log.error({ err: error }, 'engine: it could not be seen what is due')
    }
  }

  async #setBack<P>(kind: string, { job, error }: Failed<P>): Promise<void> {
    const { transact, log, onQuarantine } = this.#settings
    const reason = error instanceof Error ? error.message : String(error)
    log.error({ err: error, kind, job: job.id, attempt: job.attempt + 1 }, 'job failed')
    await transact(async (tx) => {
      const attempt = job.attempt + 1
      const next = afterFailure({ attempt }, tx.now)
      const change = next.do === 'retry' ? { run_at: next.runAt } : { quarantined_at: tx.now }
      const set = await tx.db
        .updateTable('jobs')
        .set({ attempt, last_error: reason, ...change })
        .where('id', '=', job.id)
        .where('attempt', '=', job.attempt)
        .executeTakeFirst()
      if (next.do === 'quarantine' && set.numUpdatedRows > 0n) {
        await onQuarantine(tx, { id: job.id, kind, payload: (job as Job<unknown>).payload, error: reason })
      }
    })
  }
}

function isLaneTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === LANE_TAKEN
}
