import { randomUUIDv7 } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../database/clock.ts'
import type { Transact, Tx } from '../database/transaction.ts'
import { after } from '../../domain/time/instant.ts'
import { leaseUntil } from '../../domain/jobs/lease.ts'
import { endLeased, freeLeased, leaseDue, leaseOne } from './claim.ts'
import type { OutsideHandler } from './handler.ts'
import { enqueueLeased, type Job } from './job.ts'
import type { Failed, Outcome } from './run-transactional.ts'

/** A call is not begun when its lease could end before the call does: whoever takes the job over would do it twice. */
const LONGEST_CALL_SECONDS = 12
/** A result that could not be recorded, since the database was away, is kept for so long, if the lease is. */
const RECORD_AGAIN_MS = 500
const RECORD_TRIES = 60
const GATHER_FROM = 8
const GATHER_MS = 10
/** A call that begins later than this after its lease is asked about once more. */
const STILL_FRESH = { seconds: 1 }
/** Beyond so many waiting calls this node leaves new ones to whoever is free. */
const MOST_WAITING = 1_000

type Settings<P> = {
  transact: Transact
  clock: Clock
  leaseSeconds: number
  report: (error: unknown) => void
  /** Tries a job again later, and sets it aside when it has failed too often. */
  setBack: (failed: Failed<P>) => Promise<void>
}
type Held<P, C> = { job: Job<P>; call: C; leasedAt: Date; leasedUntil: Date }
type Done<P, C, R> = Held<P, C> & { result: R }

/** The calls of one kind that this node has under way: leased → performed → recorded, the records in batches. */
export class OutsideWork<P, C, R> {
  readonly #handler: OutsideHandler<P, C, R>
  readonly #settings: Settings<P>
  readonly #waiting: Held<P, C>[] = []
  #performing = 0
  readonly #done: Done<P, C, R>[] = []
  #recording: Promise<void> | undefined
  #recordingAgain = 0
  #ending = false

  constructor(handler: OutsideHandler<P, C, R>, settings: Settings<P>) {
    this.#handler = handler
    this.#settings = settings
  }

  get idle(): boolean {
    const calling = this.#waiting.length > 0 || this.#performing > 0
    return !calling && this.#done.length === 0 && !this.#recording && this.#recordingAgain === 0
  }

  /** Of a short lease half of it: a call that takes longer may be made twice, but calls are made. */
  get #secondsNeeded(): number {
    return Math.min(LONGEST_CALL_SECONDS, this.#settings.leaseSeconds / 2)
  }

  /**
   * Leases due jobs and starts their calls. Jobs that cannot be prepared together are prepared one by one, so that a
   * poisonous one holds up nobody.
   */
  async takeDue(): Promise<Outcome<P>> {
    const room = Math.min(this.#handler.batch, this.#handler.atOnce * 2 - this.#waiting.length)
    const taken: { jobs: Job<P>[] } = { jobs: [] }
    if (room <= 0) return { took: 0, failed: [] }
    try {
      await this.#start(async (tx, leasedUntil) => {
        taken.jobs = await leaseDue<P>(tx, this.#handler.kind.name, room, leasedUntil)
        return taken.jobs
      })
      return { took: taken.jobs.length, failed: [] }
    } catch (error) {
      if (taken.jobs.length === 0) throw error
      return await this.#oneByOne(taken.jobs)
    }
  }

  async #oneByOne(jobs: Job<P>[]): Promise<Outcome<P>> {
    const failed: Failed<P>[] = []
    for (const { id, attempt, ...known } of jobs) {
      try {
        await this.#start((tx, leasedUntil) => leaseOne<P>(tx, id, leasedUntil))
      } catch (error) {
        // The lease, which counts the attempt, was rolled back.
        failed.push({ job: { id, attempt: attempt - 1, ...known }, error })
      }
    }
    return { took: jobs.length, failed }
  }

  async #start(lease: (tx: Tx, leasedUntil: Date) => Promise<Job<P>[]>): Promise<void> {
    await this.#settings.transact(async (tx) => {
      const leasedUntil = leaseUntil(tx.now, this.#settings.leaseSeconds)
      const jobs = await lease(tx, leasedUntil)
      const needed = new Set(await this.#prepare(tx, jobs, leasedUntil))
      const needless = jobs.filter((job) => !needed.has(job))
      if (needless.length > 0) await endLeased(tx, needless)
    })
  }

  /** Adds jobs that this node performs right after the commit; false when it has enough to do already. */
  async begin(tx: Tx, payloads: P[]): Promise<boolean> {
    if (this.#waiting.length + payloads.length > MOST_WAITING) return false
    const leasedUntil = leaseUntil(tx.now, this.#settings.leaseSeconds)
    const jobs = payloads.map((payload) => ({ id: randomUUIDv7(), payload, attempt: 1, runAt: tx.now }))
    const needed = await this.#prepare(tx, jobs, leasedUntil)
    for (const job of needed) enqueueLeased(tx, this.#handler.kind, job, leasedUntil)
    return true
  }

  /** Frees the jobs whose calls have not begun, so that nobody has to wait for the end of their lease. */
  async giveBack(): Promise<void> {
    this.#ending = true
    const jobs = this.#waiting.splice(0).map(({ job }) => job)
    if (jobs.length === 0) return
    await this.#settings.transact((tx) => freeLeased(tx, jobs)).catch(this.#settings.report)
  }

  /** Answers the jobs that have a call to make; their calls begin after the commit. */
  async #prepare(tx: Tx, jobs: Job<P>[], leasedUntil: Date): Promise<Job<P>[]> {
    if (jobs.length === 0) return []
    const calls = await this.#handler.prepare(tx, jobs)
    const held = jobs.flatMap((job) => {
      const call = calls.get(job.id)
      return call === undefined ? [] : [{ job, call, leasedAt: tx.now, leasedUntil }]
    })
    tx.afterCommit(() => {
      this.#waiting.push(...held)
      this.#performNext()
    })
    return held.map(({ job }) => job)
  }

  #performNext(): void {
    while (this.#performing < this.#handler.atOnce) {
      const next = this.#waiting.shift()
      if (!next) return
      this.#performing += 1
      void this.#perform(next)
    }
  }

  async #perform(held: Held<P, C>): Promise<void> {
    const { job, call, leasedUntil } = held
    try {
      if (await this.#isWithdrawn(held)) return
      if (after(this.#settings.clock.now(), { seconds: this.#secondsNeeded }) > leasedUntil) return
      const result = await this.#handler.perform(call, job)
      this.#done.push({ ...held, result })
    } catch (error) {
      // Where that fails, too, the lease runs out and the job is taken over with a higher attempt number.
      await this.#settings.setBack({ job, error }).catch(this.#settings.report)
    } finally {
      this.#performing -= 1
      this.#performNext()
      this.#record()
    }
  }

  /** When that cannot be found out, the call is made: better one too many than none. */
  async #isWithdrawn({ job, call, leasedAt }: Held<P, C>): Promise<boolean> {
    const { clock, report, transact } = this.#settings
    if (clock.now() <= after(leasedAt, STILL_FRESH)) return false
    return await transact(async (tx) => {
      const isWithdrawn = (await this.#handler.withdraw?.(tx, call)) ?? false
      if (isWithdrawn) await endLeased(tx, [job])
      return isWithdrawn
    }).catch((error: unknown) => {
      report(error)
      return false
    })
  }

  #record(): void {
    if (this.#recording || this.#done.length === 0) return
    // While many calls are under way, their results share a transaction.
    const isBusy = this.#performing + this.#waiting.length > GATHER_FROM
    this.#recording = pause(isBusy ? GATHER_MS : 0)
      .then(() => this.#write(this.#done.splice(0), 1))
      .finally(() => {
        this.#recording = undefined
        this.#record()
      })
  }

  async #write(done: Done<P, C, R>[], tried: number): Promise<void> {
    try {
      await this.#settings.transact(async (tx) => {
        const held = await endLeased(
          tx,
          done.map(({ job }) => job),
        )
        const mine = done.filter(({ job }) => held.has(job.id))
        if (mine.length > 0) await this.#handler.record(tx, mine)
      })
    } catch (error) {
      this.#settings.report(error)
      if (tried < RECORD_TRIES && !this.#ending) for (const one of done) this.#writeAgain(one, tried + 1)
    }
  }

  /** The call was made: forgetting that would repeat it. Each by itself, so that a poisonous one holds up nobody. */
  #writeAgain(one: Done<P, C, R>, tried: number): void {
    if (this.#settings.clock.now() > one.leasedUntil) return
    this.#recordingAgain += 1
    setTimeout(() => {
      void this.#write([one], tried).finally(() => {
        this.#recordingAgain -= 1
      })
    }, RECORD_AGAIN_MS)
  }
}
