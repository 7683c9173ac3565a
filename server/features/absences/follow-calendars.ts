import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { calendarsDue } from './followed-store.ts'
import { fetchJob, nameOf } from './jobs.ts'

/** Has every calendar read again that is due. */
export async function followCalendars(tx: Tx): Promise<void> {
  for (const followed of await calendarsDue(tx)) enqueue(tx, fetchJob, followed, { once: nameOf(followed) })
}
