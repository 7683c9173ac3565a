import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type AbsenceRow = Selectable<Tables['absences']>

export type Wanted = {
  person: string | null
  team: string | null
  from: Date
  to: Date | null
  after: { startsAt: Date; id: string } | null
  limit: number
}

export async function findAbsences(
  tx: Tx,
  { person, team, from, to, after, limit }: Wanted,
): Promise<AbsenceRow[]> {
  let query = tx.db.selectFrom('absences').selectAll().where('ends_at', '>', from)
  if (person !== null) query = query.where('person_id', '=', person)
  if (team !== null) {
    query = query.where('person_id', 'in', (members) =>
      members.selectFrom('team_members').select('person_id').where('team_id', '=', team),
    )
  }
  if (to !== null) query = query.where('starts_at', '<', to)
  if (after !== null)
    query = query.where(sql<boolean>`(starts_at, id) > (${after.startsAt}, ${after.id}::uuid)`)
  return await query.orderBy('starts_at').orderBy('id').limit(limit).execute()
}

export async function absenceById(tx: Tx, id: string): Promise<AbsenceRow | null> {
  const row = await tx.db.selectFrom('absences').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function insertAbsences(tx: Tx, rows: AbsenceRow[]): Promise<void> {
  if (rows.length > 0) await tx.db.insertInto('absences').values(rows).execute()
}

export async function removeAbsences(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .deleteFrom('absences')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
}

export async function calendarAbsences(tx: Tx, person: string): Promise<AbsenceRow[]> {
  return await tx.db
    .selectFrom('absences')
    .selectAll()
    .where('person_id', '=', person)
    .where('from_calendar', '=', true)
    .execute()
}

export type Owner = { id: string; timeZone: string; teams: string[] }

/** The person whose absences they are; null when there is no such person. */
export async function ownerOf(tx: Tx, person: string): Promise<Owner | null> {
  const row = await tx.db
    .selectFrom('people')
    .select(['id', 'time_zone as timeZone'])
    .select(sql<string[]>`array(select team_id from team_members where person_id = people.id)`.as('teams'))
    .where('id', '=', person)
    .executeTakeFirst()
  return row ?? null
}

export async function isFollowed(tx: Tx, person: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('people')
    .select('id')
    .where('id', '=', person)
    .where('sealed_calendar_url', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
