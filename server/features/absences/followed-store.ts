import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Followed, nameOf } from './jobs.ts'

export type FollowedRow = Selectable<Tables['followed_calendars']>

/** The calendars that were never read, or should be read again by now. */
export async function calendarsDue(tx: Tx): Promise<Followed[]> {
  const { rows } = await sql<{ person: string | null; team: string | null }>`
    select person, team from (
      select 'person:' || id as name, id as person, null as team from people where sealed_calendar_url is not null
      union all
      select 'team:' || id, null, id from teams where holidays_url is not null) as followed
    left join followed_calendars on followed_calendars.id = name
    where coalesce(next_fetch_at <= ${tx.now}, true)
    order by name`.execute(tx.db)
  return rows.flatMap(({ person, team }): Followed[] => {
    if (person !== null) return [{ person }]
    return team === null ? [] : [{ team }]
  })
}

export async function followedCalendar(tx: Tx, followed: Followed): Promise<FollowedRow | null> {
  const row = await tx.db
    .selectFrom('followed_calendars')
    .selectAll()
    .where('id', '=', nameOf(followed))
    .executeTakeFirst()
  return row ?? null
}

export async function saveFollowed(tx: Tx, { id, ...row }: FollowedRow): Promise<void> {
  await tx.db
    .insertInto('followed_calendars')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function holidaysUrl(tx: Tx, team: string): Promise<string | null> {
  const row = await tx.db.selectFrom('teams').select('holidays_url').where('id', '=', team).executeTakeFirst()
  return row?.holidays_url ?? null
}

export async function replaceHolidays(
  tx: Tx,
  team: string,
  holidays: { date: string; name: string }[],
): Promise<void> {
  await tx.db.deleteFrom('calendar_holidays').where('team_id', '=', team).execute()
  if (holidays.length === 0) return
  await tx.db
    .insertInto('calendar_holidays')
    .values(holidays.map((holiday) => ({ team_id: team, ...holiday })))
    .execute()
}
