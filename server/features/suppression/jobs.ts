import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue, jobKind } from '../../engine/job.ts'

export type Reason = { by: string; id: string }

/** What it suppressed is looked at again. */
export const reviewJob = jobKind<Reason>('alerts.review')

/** Once more a minute later, for what was being raised at that very moment. */
export function reviewWhenOver(tx: Tx, reason: Reason, overAt: Date): void {
  enqueue(tx, reviewJob, reason, { runAt: overAt })
  enqueue(tx, reviewJob, reason, { runAt: after(overAt, { minutes: 1 }) })
}
