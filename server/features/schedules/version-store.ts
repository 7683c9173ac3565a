import { sql } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'

export type LatestVersion = { number: number; isWhatWas: boolean }

/** The newest version of each, and whether it is the schedule as given; of two given with one id, the first counts. */
export async function latestVersions(
  tx: Tx,
  schedules: readonly Schedule[],
): Promise<Map<string, LatestVersion>> {
  const given = new Map(schedules.toReversed().map((schedule) => [schedule.id, schedule]))
  const contents = JSON.stringify([...given].map(([id, content]) => ({ id, content })))
  const { rows } = await sql<LatestVersion & { id: string }>`
    select distinct on (schedule_id) schedule_id as id, number, kept.content = given.content as "isWhatWas"
    from schedule_versions as kept
    join jsonb_to_recordset(${contents}::jsonb) as given (id text, content jsonb) on given.id = schedule_id
    order by schedule_id, number desc`.execute(tx.db)
  return new Map(rows.map(({ id, ...version }) => [id, version]))
}

export type VersionRow = {
  number: number
  content: Schedule
  author: ActorRef
  note: string | null
  created_at: Date
}

/** Newest first, those before `before`. */
export async function listVersions(
  tx: Tx,
  schedule: string,
  { before, limit }: { before: number; limit: number },
): Promise<VersionRow[]> {
  return await tx.db
    .selectFrom('schedule_versions')
    .select(['number', 'content', 'author', 'note', 'created_at'])
    .where('schedule_id', '=', schedule)
    .where('number', '<', before)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
}

export async function findVersion(tx: Tx, schedule: string, number: number): Promise<VersionRow | undefined> {
  return await tx.db
    .selectFrom('schedule_versions')
    .select(['number', 'content', 'author', 'note', 'created_at'])
    .where('schedule_id', '=', schedule)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The newest version that is not what there is now. */
export async function versionBefore(tx: Tx, { id, ...content }: Schedule): Promise<VersionRow | undefined> {
  return await tx.db
    .selectFrom('schedule_versions')
    .select(['number', 'content', 'author', 'note', 'created_at'])
    .where('schedule_id', '=', id)
    .where(sql<boolean>`content <> ${JSON.stringify({ id, ...content })}::jsonb`)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
