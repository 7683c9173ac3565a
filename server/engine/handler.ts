import type { Tx } from '../database/transaction.ts'
import type { Job, JobKind } from './job.ts'

/** Its effects are rows: they commit together with the end of the job, so they happen exactly once. */
export type TransactionalHandler<P> = {
  kind: JobKind<P>
  /** How many jobs one transaction takes. */
  batch: number
  /** After a round with several jobs, how long to let more gather: under load fewer, larger transactions cost less. */
  gatherMs?: () => number
  /** Its jobs have lanes, worked on one at a time and in turns. */
  lanes?: true
  run(tx: Tx, jobs: Job<P>[]): Promise<void>
}

/**
 * Its effect is a call to the outside, so it is split: `prepare` and the lease commit, `perform` calls, `record` commits.
 * A crash in between is taken over when the lease ends, with a higher attempt number: at least once, visibly.
 */
export type OutsideHandler<P, C, R> = {
  kind: JobKind<P>
  batch: number
  /** How many calls may be under way at once. */
  atOnce: number
  /** Answers the calls to make, by job id; a job without one is done. */
  prepare(tx: Tx, jobs: Job<P>[]): Promise<Map<string, C>>
  /** Asked in the moment of a call that had to wait: true when it is wanted no more, which is then written down. */
  withdraw?(tx: Tx, call: C): Promise<boolean>
  perform(call: C, job: Job<P>): Promise<R>
  /** Only results whose job this node still holds. */
  record(tx: Tx, results: { job: Job<P>; call: C; result: R }[]): Promise<void>
}
