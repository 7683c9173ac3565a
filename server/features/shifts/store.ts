import { type Selectable, sql } from 'kysely'
import type { KnownShift } from '../../../domain/shift/reconcile.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Place } from '../../http/place-cursor.ts'

export type ShiftRow = Selectable<Tables['shifts']>
export type FeedbackRow = Selectable<Tables['shift_feedback']>

/** Those of the schedules that are not over, and those that were cancelled before they began. */
export async function unfinishedShifts(tx: Tx, schedules: string[]): Promise<Map<string, KnownShift[]>> {
  const rows = await tx.db
    .selectFrom('shifts')
    .selectAll()
    .where('schedule_id', '=', sql<string>`any(${schedules})`)
    .where((where) => where.or([where('ends_at', 'is', null), where('ends_at', '>', tx.now)]))
    .execute()
  const bySchedule = Map.groupBy(rows, ({ schedule_id: schedule }) => schedule)
  return new Map([...bySchedule].map(([schedule, some]) => [schedule, some.map(knownShift)]))
}

function knownShift(row: ShiftRow): KnownShift {
  return {
    id: row.id,
    person: row.person_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    notices: row.notices,
    isCancelled: row.cancelled_at !== null,
  }
}

export async function lockShifts(tx: Tx, ids: string[]): Promise<Map<string, ShiftRow>> {
  const rows = await tx.db
    .selectFrom('shifts')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids})`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function findShift(tx: Tx, id: string): Promise<ShiftRow | null> {
  return (await tx.db.selectFrom('shifts').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

type Wanted = {
  schedule?: string | undefined
  person?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
  order: 'latest-first' | 'soonest-first'
  behind?: Place | undefined
  limit: number
}

export async function findShifts(tx: Tx, wanted: Wanted): Promise<ShiftRow[]> {
  const { schedule, person, from, to, order, behind, limit } = wanted
  const [way, isBehind] = order === 'latest-first' ? (['desc', sql`<`] as const) : (['asc', sql`>`] as const)
  let query = tx.db.selectFrom('shifts').selectAll()
  if (schedule !== undefined) query = query.where('schedule_id', '=', schedule)
  if (person !== undefined) query = query.where('person_id', '=', person)
  if (from) query = query.where(sql<boolean>`coalesce(ends_at, 'infinity') > ${from}::timestamptz`)
  if (to) query = query.where('starts_at', '<', to)
  if (behind)
    query = query.where(sql<boolean>`(starts_at, id) ${isBehind} (${behind.at}::timestamptz, ${behind.id})`)
  return await query.orderBy('starts_at', way).orderBy('id', way).limit(limit).execute()
}

/** Shifts of a person that touch the range and were not cancelled. */
export async function knownShiftsOf(tx: Tx, person: string, from: Date, to: Date): Promise<ShiftRow[]> {
  return await tx.db
    .selectFrom('shifts')
    .selectAll()
    .where('person_id', '=', person)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '<', to)
    .where(sql<boolean>`coalesce(ends_at, 'infinity') > ${from}::timestamptz`)
    .execute()
}

export async function feedbackOf(tx: Tx, shifts: string[]): Promise<Map<string, FeedbackRow>> {
  const rows = await tx.db
    .selectFrom('shift_feedback')
    .selectAll()
    .where('shift_id', '=', sql<string>`any(${shifts})`)
    .execute()
  return new Map(rows.map((row) => [row.shift_id, row]))
}

/** When each notice of a shift was sent. */
export async function sentNotices(tx: Tx, shift: string): Promise<Map<string, Date>> {
  const rows = await tx.db
    .selectFrom('shift_notices')
    .select(['kind', 'sent_at'])
    .where('shift_id', '=', shift)
    .execute()
  return new Map(rows.map(({ kind, sent_at: at }) => [kind, at]))
}

export async function doneTasks(tx: Tx, shift: string): Promise<Map<string, { by: string; at: Date }>> {
  const rows = await tx.db
    .selectFrom('shift_tasks')
    .select(['task', 'done_by', 'done_at'])
    .where('shift_id', '=', shift)
    .execute()
  return new Map(rows.map(({ task, done_by: by, done_at: at }) => [task, { by, at }]))
}

/** Which of these people want to be told of this. */
export async function whoWants(tx: Tx, kind: string, people: readonly string[]): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('people')
    .select('id')
    .where('id', '=', sql<string>`any(${people})`)
    .where(sql<boolean>`${kind} = any(shift_notices)`)
    .execute()
  return rows.map(({ id }) => id)
}

/** Who of those who come is told that their shift begins. */
export async function whoBeginsRun(
  tx: Tx,
  { schedule_id: schedule, at, incoming }: { schedule_id: string; at: Date; incoming: string[] },
): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('shifts')
    .select('person_id')
    .where('schedule_id', '=', schedule)
    .where('starts_at', '=', at)
    .where('person_id', '=', sql<string>`any(${incoming})`)
    .where('cancelled_at', 'is', null)
    .where(sql<boolean>`'start' = any(notices)`)
    .execute()
  return rows.map(({ person_id: person }) => person)
}
