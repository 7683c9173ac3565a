import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue, jobKind } from '../../engine/job.ts'

/** The counts of a storm incident, and the pages that tell them, are brought up to date. */
export const stormJob = jobKind<{ incident: string }>('incident.storm-grew')

/** At most every 30 seconds. */
export function stormGrew(tx: Tx, incident: string): void {
  enqueue(tx, stormJob, { incident }, { runAt: after(tx.now, { seconds: 30 }), once: incident })
}
