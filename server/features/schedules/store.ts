import { sql } from 'kysely'
import type { Layer, Override, Schedule, TemporarySchedule } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'
import { inOrder, rulesInOrder, type StoredLayer } from './stored-schedule.ts'

export type ScheduleContent = {
  id: string
  version: string
  time_zone: string
  layers: Layer[]
  overrides: Override[]
  temporary_schedules: TemporarySchedule[]
}

const followedSchedules = sql<string[]>`array(
  select distinct named #>> '{}' from (
    select jsonb_path_query(schedules.layers, '$[*].follows.schedule') as named
    union all select jsonb_path_query(schedules.temporary_schedules, '$[*].layers[*].follows.schedule')) as following)`

/** A digest of all that decides who is on call, the layers that its own follow included. */
const version = sql<string>`md5(concat_ws(E'\n', id, time_zone, layers::text, temporary_schedules::text, (
  select string_agg(overrides::text, E'\n' order by position, id) from overrides where schedule_id = schedules.id), (
  select string_agg(concat_ws(E'\n', followed.id, followed.time_zone, followed.layers::text), E'\n' order by followed.id)
  from schedules as followed where followed.id = any(${followedSchedules}))))`

const overridesInOrder = sql<Override[]>`coalesce((
  select json_agg(json_build_object('id', id, 'person', person, 'replaces', replaces,
                                    'starts_at', starts_at, 'ends_at', ends_at, 'temporary', temporary) order by position, id)
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
  const rows = await tx.db
    .selectFrom('schedules')
    .select([
      'id',
      'time_zone',
      sql<StoredLayer[]>`layers`.as('layers'),
      sql<TemporarySchedule[]>`temporary_schedules`.as('temporary_schedules'),
      version.as('version'),
      overridesInOrder.as('overrides'),
    ])
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
  return rows.map(inOrder)
}

export async function allSchedules(tx: Tx): Promise<Schedule[]> {
  const rows = await tx.db
    .selectFrom('schedules')
    .select(['id', 'name', 'time_zone', 'team_id as team', sql<StoredLayer[]>`layers`.as('layers')])
    .select(overridesInOrder.as('overrides'))
    .select(sql<TemporarySchedule[]>`temporary_schedules`.as('temporary_schedules'))
    .select(['rules', 'swap_approval'])
    .orderBy(sql`id collate \"C\"`)
    .execute()
  return rows.map((row) => ({ ...inOrder(row), rules: rulesInOrder(row.rules) }))
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

export type Horizon = { id: string; name: string; team: string | null; publishedWeeks: number }

/** How far each schedule is published. */
export async function allHorizons(tx: Tx): Promise<Horizon[]> {
  const rows = await tx.db
    .selectFrom('schedules')
    .select(['id', 'name', 'team_id as team', 'rules'])
    .orderBy(sql`id collate "C"`)
    .execute()
  return rows.map(({ rules, ...row }) => ({ ...row, publishedWeeks: rulesInOrder(rules).published_weeks }))
}

export async function publishedWeeksOf(tx: Tx, id: string): Promise<number> {
  const row = await tx.db.selectFrom('schedules').select('rules').where('id', '=', id).executeTakeFirst()
  return rulesInOrder(row?.rules ?? {}).published_weeks
}

export type ScheduleName = { id: string; name: string; team: string | null }

export type Wanted = {
  schedule?: string | undefined
  team?: string | undefined
  policy?: string | undefined
  person?: string | undefined
}

/** Schedules by id, by team, those that a policy pages, its teams' ones included, or those that name a person. */
export async function findSchedules(
  tx: Tx,
  { schedule, team, policy, person }: Wanted,
): Promise<ScheduleName[]> {
  let query = tx.db.selectFrom('schedules').select(['id', 'name', 'team_id as team'])
  if (schedule !== undefined) query = query.where('id', '=', schedule)
  if (team !== undefined) query = query.where('team_id', '=', team)
  if (policy !== undefined) query = query.where(pagedBy(policy))
  if (person !== undefined) query = query.where(naming(person))
  return await query.orderBy(sql`id collate "C"`).execute()
}

/** In layers, in those that these follow, or in overrides. Ids are slugs, so between quotes they are nothing else. */
function naming(person: string) {
  const quoted = JSON.stringify(person)
  return sql<boolean>`(
    position(${quoted} in layers::text || temporary_schedules::text) > 0
    or exists (select from overrides where schedule_id = schedules.id and person = ${person})
    or exists (select from schedules as followed
      where followed.id = any(${followedSchedules}) and position(${quoted} in followed.layers::text) > 0))`
}

function pagedBy(policy: string) {
  return sql<boolean>`exists (
    select from escalation_policies,
    jsonb_array_elements(steps) as step, jsonb_array_elements(step -> 'targets') as target
    where escalation_policies.id = ${policy}
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

export type ScheduleTraits = {
  id: string
  name: string
  team: string | null
  timeZone: string
  swapApproval: boolean
  temporary: TemporarySchedule[]
}

export async function findSchedule(tx: Tx, id: string): Promise<ScheduleTraits | null> {
  const row = await tx.db
    .selectFrom('schedules')
    .select(['id', 'name', 'team_id as team', 'time_zone as timeZone', 'swap_approval as swapApproval'])
    .select(sql<TemporarySchedule[]>`temporary_schedules`.as('temporary'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
