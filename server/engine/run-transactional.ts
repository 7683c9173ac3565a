import type { Transact } from '../database/transaction.ts'
import { takeDue, takeDueInLanes, takeOne } from './claim.ts'
import type { TransactionalHandler } from './handler.ts'
import type { Job } from './job.ts'

export type Failed<P> = { job: Job<P>; error: unknown }

export type Outcome<P> = { took: number; failed: Failed<P>[] }

/**
 * Runs one batch of due jobs. When the batch fails, its jobs are run one by one, so that a poisonous one
 * holds up nobody; those that fail alone are answered.
 */
export async function runTransactional<P>(
  transact: Transact,
  handler: TransactionalHandler<P>,
): Promise<Outcome<P>> {
  const taken: { jobs: Job<P>[] } = { jobs: [] }
  try {
    await transact(async (tx) => {
      taken.jobs = []
      tx.organisation.ask()
      const take = handler.lanes ? takeDueInLanes : takeDue
      taken.jobs = await take<P>(tx, handler.kind.name, handler.batch)
      if (taken.jobs.length > 0) await handler.run(tx, taken.jobs)
    })
    return { took: taken.jobs.length, failed: [] }
  } catch (error) {
    if (taken.jobs.length === 0) throw error
    return await oneByOne(transact, handler, taken.jobs)
  }
}

async function oneByOne<P>(
  transact: Transact,
  handler: TransactionalHandler<P>,
  jobs: Job<P>[],
): Promise<Outcome<P>> {
  const failed: Failed<P>[] = []
  for (const { id, ...known } of jobs) {
    try {
      await transact(async (tx) => {
        const one = await takeOne<P>(tx, id)
        if (one.length > 0) await handler.run(tx, one)
      })
    } catch (error) {
      failed.push({ job: { id, ...known }, error })
    }
  }
  return { took: jobs.length, failed }
}
