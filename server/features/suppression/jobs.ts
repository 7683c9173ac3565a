import type { Suppression } from '../../../domain/alerting/suppression.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue, jobKind } from '../../engine/job.ts'

export type Reason = { by: string; id: string }

/** What it suppressed is looked at again. */
export const reviewJob = jobKind<Reason>('alerts.review')

/** Enqueued with the alert that it suppresses, so that none is forgotten. What has no known end is
 * looked at every 30 seconds; what rules suppress has none. */
export function reviewAtEnd(tx: Tx, { by, id, until }: Suppression): void {
  if (by === 'rule') return
  const runAt = until === null ? after(tx.now, { seconds: 30 }) : new Date(until)
  enqueue(tx, reviewJob, { by, id }, { runAt, once: `${by} ${id} ${until}` })
}

/** The open alerts after this one are looked through for what inhibits others; null: all. */
export const nameInhibitorsJob = jobKind<{ after: string | null }>('alerts.name-inhibitors')

/** The rules have changed. Once more a minute later, for what was being raised at that very moment. */
export function nameInhibitors(tx: Tx): void {
  enqueue(tx, nameInhibitorsJob, { after: null })
  enqueue(tx, nameInhibitorsJob, { after: null }, { runAt: after(tx.now, { minutes: 1 }) })
}

/** It ends sooner than it said. Once more a minute later, for what was being raised at that very moment. */
export function reviewNow(tx: Tx, reason: Reason): void {
  enqueue(tx, reviewJob, reason)
  enqueue(tx, reviewJob, reason, { runAt: after(tx.now, { minutes: 1 }) })
}
