import { type Selectable, sql } from 'kysely'
import type { PublishedShift } from '../../../domain/calendar/published-shift.ts'
import type { NamedShift } from '../../../domain/calendar/shift-event.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'

export type CalendarRow = Omit<Selectable<Tables['calendars']>, 'secret_hash'>

const columns = [
  'id',
  'name',
  'owner_id',
  'person_id',
  'schedule_id',
  'team_id',
  'created_at',
  'last_used_at',
] as const

export async function saveCalendar(tx: Tx, row: Selectable<Tables['calendars']>): Promise<void> {
  await tx.db.insertInto('calendars').values(row).execute()
}

type Wanted = { owner: string | null; everybodys: boolean; before: string | null; limit: number }

/** Newest first: ids sort by creation. */
export async function calendarsOf(
  tx: Tx,
  { owner, everybodys, before, limit }: Wanted,
): Promise<CalendarRow[]> {
  let query = tx.db.selectFrom('calendars').select(columns)
  if (!everybodys) query = query.where('owner_id', '=', owner)
  if (before) query = query.where(sql`id::text`, '<', before)
  return await query.orderBy('id', 'desc').limit(limit).execute()
}

export async function lockCalendar(tx: Tx, id: string): Promise<CalendarRow | null> {
  const row = await tx.db
    .selectFrom('calendars')
    .select(columns)
    .where(sql`id::text`, '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function removeCalendar(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('calendars').where('id', '=', id).execute()
}

export async function calendarOfSecret(tx: Tx, secretHash: Buffer): Promise<CalendarRow | null> {
  const row = await tx.db
    .selectFrom('calendars')
    .select(columns)
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return row ?? null
}

export function markUsed(tx: Tx, id: string): void {
  tx.defer(tx.db.updateTable('calendars').set({ last_used_at: tx.now }).where('id', '=', id).execute())
}

type Kind = 'people' | 'schedules' | 'teams'

export async function nameOf(tx: Tx, kind: Kind, id: string): Promise<string | null> {
  const row = await tx.db.selectFrom(kind).select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}

export async function publishedSchedules(
  tx: Tx,
  ids: readonly string[],
): Promise<Selectable<Tables['published_schedules']>[]> {
  return await tx.db
    .selectFrom('published_schedules')
    .selectAll()
    .where('schedule_id', '=', sql<string>`any(${ids})`)
    .execute()
}

/** The schedules in which calendars were told of shifts of a person. */
export async function schedulesToldOf(tx: Tx, person: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('published_shifts')
    .select('schedule_id')
    .distinct()
    .where('person_id', '=', person)
    .execute()
  return rows.map((row) => row.schedule_id)
}

export async function publishedShifts(
  tx: Tx,
  schedules: readonly string[],
): Promise<(PublishedShift & { schedule: string })[]> {
  const rows = await tx.db
    .selectFrom('published_shifts')
    .selectAll()
    .where('schedule_id', '=', sql<string>`any(${schedules})`)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...shiftOf(row), schedule: row.schedule_id }))
}

/** The shifts that a calendar shows, in the order of time. */
export async function shiftsShown(
  tx: Tx,
  { person_id: person, schedule_id: schedule, team_id: team }: CalendarRow,
): Promise<NamedShift[]> {
  let query = tx.db
    .selectFrom('published_shifts as shift')
    .leftJoin('schedules', 'schedules.id', 'shift.schedule_id')
    .leftJoin('people', 'people.id', 'shift.person_id')
    .selectAll('shift')
    .select(['schedules.name as schedule_name', 'people.name as person_name'])
  if (person !== null) query = query.where('shift.person_id', '=', person)
  if (schedule !== null) query = query.where('shift.schedule_id', '=', schedule)
  if (team !== null) query = query.where('schedules.team_id', '=', team)
  const rows = await query.orderBy('shift.starts_at').orderBy('shift.id').execute()
  return rows.map((row) => ({
    ...shiftOf(row),
    personName: row.person_name ?? row.person_id,
    scheduleName: row.schedule_name ?? row.schedule_id,
  }))
}

function shiftOf(row: Selectable<Tables['published_shifts']>): PublishedShift {
  return {
    id: row.id,
    person: row.person_id,
    shadowLayer: row.shadow_layer,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    sequence: row.sequence,
    changedAt: row.changed_at,
    cancelledAt: row.cancelled_at,
  }
}

export async function forgetShifts(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .deleteFrom('published_shifts')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
}

export async function forgetSchedules(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.db
    .deleteFrom('published_schedules')
    .where('schedule_id', '=', sql<string>`any(${ids})`)
    .execute()
}

/** Those of a version that have no shifts left. */
export async function forgetEmptySchedules(tx: Tx, version: string): Promise<void> {
  await sql`delete from published_schedules where version = ${version} and not exists (
    select from published_shifts where published_shifts.schedule_id = published_schedules.schedule_id)`.execute(
    tx.db,
  )
}
