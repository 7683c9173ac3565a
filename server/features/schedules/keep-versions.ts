import type { Schedule } from '../../../domain/organisation/document.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { SYSTEM } from '../timeline/record.ts'
import { type LatestVersion, latestVersions } from './version-store.ts'

type Edit = {
  by: ActorRef
  note: string | null
  /** What there was of the schedules that change; those that are new are not in it. */
  before: readonly Schedule[]
  after: readonly Schedule[]
}

/** Keeps what schedules become, and before that what they were, if nobody has kept that yet. */
export async function keepVersions(tx: Tx, { by, note, before, after }: Edit): Promise<void> {
  if (after.length === 0) return
  const latest = await latestVersions(tx, [...before, ...after])
  const was = new Map(before.map((schedule) => [schedule.id, schedule]))
  const rows = after.flatMap((schedule) => {
    const last = latest.get(schedule.id)
    const unkept = unkeptBefore(was.get(schedule.id), last)
    const contents = [
      ...(unkept ? [{ content: unkept, author: SYSTEM, note: null }] : []),
      { content: schedule, author: by, note },
    ]
    return contents.map((version, index) => ({
      schedule_id: schedule.id,
      number: (last?.number ?? 0) + 1 + index,
      ...version,
      created_at: tx.now,
    }))
  })
  insertRows(tx, 'schedule_versions', rows)
}

/** Schedules are older than their versions. */
function unkeptBefore(was: Schedule | undefined, last: LatestVersion | undefined): Schedule | null {
  return was && !last?.isWhatWas ? was : null
}
