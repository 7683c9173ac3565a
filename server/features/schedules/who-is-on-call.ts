import { onCall } from '../../../domain/schedule/on-call.ts'
import type { Tx } from '../../database/transaction.ts'
import { compiledSchedules } from './compiled-schedules.ts'

/** The people on call per schedule, sorted by id. Schedules that do not exist are not in the answer. */
export async function whoIsOnCall(
  tx: Tx,
  scheduleIds: readonly string[],
  at: Date,
): Promise<Map<string, string[]>> {
  const compiled = await compiledSchedules(tx, scheduleIds)
  return new Map(
    [...compiled].map(([id, schedule]) => [id, schedule ? [...onCall(schedule, at).people] : []]),
  )
}
