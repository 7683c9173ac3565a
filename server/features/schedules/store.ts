import { sql } from 'kysely'
import type { Layer, Override, Schedule } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'

export type ScheduleContent = {
  id: string
  version: string
  time_zone: string
  layers: Layer[]
  overrides: Override[]
}

/** A digest of all that decides who is on call. */
const version = sql<string>`md5(concat_ws(E'\n', id, time_zone, layers::text, (
  select string_agg(overrides::text, E'\n' order by position, id) from overrides where schedule_id = schedules.id)))`

const overridesInOrder = sql<Override[]>`coalesce((
  select json_agg(json_build_object('id', id, 'person', person, 'replaces', replaces,
                                    'starts_at', starts_at, 'ends_at', ends_at) order by position, id)
  from overrides where schedule_id = schedules.id), '[]')`

export async function scheduleVersions(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; version: string }[]> {
  return await tx.db
    .selectFrom('schedules')
    .select(['id', version.as('version')])
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

export async function scheduleContents(tx: Tx, ids: readonly string[]): Promise<ScheduleContent[]> {
  if (ids.length === 0) return []
  return await tx.db
    .selectFrom('schedules')
    .select([
      'id',
      'time_zone',
      sql<Layer[]>`layers`.as('layers'),
      version.as('version'),
      overridesInOrder.as('overrides'),
    ])
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

export async function allSchedules(tx: Tx): Promise<Schedule[]> {
  const rows = await tx.db
    .selectFrom('schedules')
    .select(['id', 'name', 'time_zone', 'team_id as team', sql<Layer[]>`layers`.as('layers')])
    .select(overridesInOrder.as('overrides'))
    .orderBy(sql`id collate \"C\"`)
    .execute()
  return rows.map((row) => ({ ...row, layers: row.layers.map(inOrder) }))
}

/** JSON columns order their fields by length; people like to read the order of the documentation. */
function inOrder({ id, people, starts_at, ends_at, turn, restrictions }: Layer): Layer {
  return {
    id,
    people,
    starts_at,
    ends_at,
    turn: { unit: turn.unit, length: turn.length },
    restrictions: restrictions.map(({ days, from, to }) => (days ? { days, from, to } : { from, to })),
  }
}

export async function removeSchedules(tx: Tx, ids: string[]): Promise<void> {
  await tx.db
    .deleteFrom('schedules')
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

export async function forgetOverrides(tx: Tx, schedules: string[]): Promise<void> {
  await tx.db
    .deleteFrom('overrides')
    .where('schedule_id', '=', sql<string>`any(${schedules})`)
    .execute()
}

export type ScheduleName = { id: string; name: string; team: string | null }

export type Wanted = {
  schedule?: string | undefined
  team?: string | undefined
  service?: string | undefined
}

/** Schedules by id, by team, or those that a service's policy pages, its teams' ones included. */
export async function findSchedules(tx: Tx, { schedule, team, service }: Wanted): Promise<ScheduleName[]> {
  let query = tx.db.selectFrom('schedules').select(['id', 'name', 'team_id as team'])
  if (schedule !== undefined) query = query.where('id', '=', schedule)
  if (team !== undefined) query = query.where('team_id', '=', team)
  if (service !== undefined) query = query.where(pagedBy(service))
  return await query.orderBy(sql`id collate "C"`).execute()
}

function pagedBy(service: string) {
  return sql<boolean>`exists (
    select from services
    join escalation_policies on escalation_policies.id = escalation_policy_id,
    jsonb_array_elements(steps) as step, jsonb_array_elements(step -> 'targets') as target
    where services.id = ${service}
      and (target ->> 'schedule' = schedules.id
        or (target ->> 'team' = schedules.team_id and coalesce(target ->> 'who', 'on-call') = 'on-call')))`
}

export async function namesOf(tx: Tx, people: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${people})`)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
