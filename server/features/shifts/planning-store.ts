import { sql } from 'kysely'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { findSchedules, scheduleVersions } from '../schedules/store.ts'

/** Time goes on for schedules that nobody edits, too. */
const AT_LEAST_EVERY = { minutes: 60 }

/** A schedule to plan and the version of its content, null when it is gone. */
type Due = { id: string; version: string | null }

/** Schedules whose content is another than when they were planned, or was planned long ago; those that are gone. */
export async function schedulesDue(tx: Tx): Promise<Due[]> {
  const names = await findSchedules(tx, {})
  const versions = await scheduleVersions(
    tx,
    names.map(({ id }) => id),
  )
  const rows = await tx.db.selectFrom('shift_planning').selectAll().execute()
  const planned = new Map(rows.map((row) => [row.schedule_id, row]))
  const longAgo = before(tx.now, AT_LEAST_EVERY)
  const due = versions.filter(({ id, version }) => {
    const last = planned.get(id)
    return last?.content_version !== version || last.planned_at <= longAgo
  })
  const known = new Set(versions.map(({ id }) => id))
  const gone = rows.filter((row) => !known.has(row.schedule_id))
  return [...gone.map((row) => ({ id: row.schedule_id, version: null })), ...due]
}

export async function rememberPlanned(tx: Tx, planned: readonly Due[]): Promise<void> {
  const ids = planned.map(({ id }) => id)
  await tx.db
    .deleteFrom('shift_planning')
    .where('schedule_id', '=', sql<string>`any(${ids})`)
    .execute()
  const rows = planned.flatMap(({ id, version }) =>
    version === null ? [] : [{ schedule_id: id, content_version: version, planned_at: tx.now }],
  )
  if (rows.length > 0) await tx.db.insertInto('shift_planning').values(rows).execute()
}
