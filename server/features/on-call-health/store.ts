import { sql } from 'kysely'
import { defaultRules, type ScheduleRules } from '../../../domain/organisation/document.ts'
import type { Paged } from '../../../domain/on-call-health/night-pages.ts'
import type { Stretch } from '../../../domain/schedule/stretch.ts'
import type { Tx } from '../../database/transaction.ts'

export type RuledSchedule = { id: string; name: string; team: string | null; rules: ScheduleRules }

type Asked = {
  id?: string | undefined
  team?: string | undefined
  /** Only those after this one, in the order of their ids. */
  after?: string | undefined
  limit?: number
}

export async function ruledSchedules(
  tx: Tx,
  { id, team, after, limit = 1 }: Asked,
): Promise<RuledSchedule[]> {
  let query = tx.db.selectFrom('schedules').select(['id', 'name', 'team_id as team', 'rules'])
  if (id !== undefined) query = query.where('id', '=', id)
  if (team !== undefined) query = query.where('team_id', '=', team)
  if (after !== undefined) query = query.where(sql<boolean>`id collate "C" > ${after}`)
  const rows = await query
    .orderBy(sql`id collate "C"`)
    .limit(limit)
    .execute()
  return rows.map(({ rules, ...row }) => ({ ...row, rules: { ...defaultRules, ...rules } }))
}

export async function scheduleIds(tx: Tx): Promise<string[]> {
  const rows = await tx.db.selectFrom('schedules').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** The schedules in whose layers any of the people is named. */
export async function schedulesWith(tx: Tx, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select distinct schedules.id from schedules,
      jsonb_path_query(layers, '$[*].people[*][*]') as person
    where person #>> '{}' = any(${people}) order by schedules.id`.execute(tx.db)
  return rows.map(({ id }) => id)
}

type PersonRow = { id: string; timeZone: string; onCallSince: string | null }

export async function peopleByIds(tx: Tx, ids: readonly string[]): Promise<PersonRow[]> {
  return await tx.db
    .selectFrom('people')
    .select(['id', 'time_zone as timeZone', 'on_call_since as onCallSince'])
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

/** The first page of each person for each incident. */
export async function pagesSince(tx: Tx, people: readonly string[], since: Date): Promise<Paged[]> {
  const { rows } = await sql<Paged>`
    select deliveries.person_id as person, min(deliveries.created_at) as at
    from deliveries join pages on pages.delivery_id = deliveries.id
    where deliveries.person_id = any(${people}) and deliveries.created_at >= ${since}
      and kind = 'page' and deliveries.state not in ('failed', 'cancelled')
    group by deliveries.person_id, pages.incident_id
    order by at`.execute(tx.db)
  return rows
}

/**
 * When people worked on incidents since an instant: who acknowledged, from then on, and who has a role, from the
 * declaration on; until the trouble was mitigated or over.
 */
export async function workSince(tx: Tx, since: Date): Promise<Map<string, Stretch[]>> {
  const { rows } = await sql<{ person: string; startsAt: Date; endsAt: Date }>`
    with recent as (
      select id, roles, coalesce(declared_at, detected_at) as began,
             coalesce(least(mitigated_at, resolved_at), ${tx.now}) as ended
      from incidents where not drill and not imported and coalesce(mitigated_at, resolved_at, ${tx.now}) > ${since})
    select person, greatest(began, ${since}) as "startsAt", ended as "endsAt" from (
      select actor ->> 'id' as person, min(timeline.at) as began, ended from recent
      join timeline on stream = 'incident:' || id and event = 'acknowledged' and actor ->> 'kind' = 'person'
      group by actor ->> 'id', id, ended
      union all
      select jsonb_path_query(roles, '$.*[*]') #>> '{}', began, ended from recent) as work
    where greatest(began, ${since}) < ended
    order by began`.execute(tx.db)
  const found = new Map<string, Stretch[]>()
  for (const { person, startsAt, endsAt } of rows)
    found.set(person, [...(found.get(person) ?? []), { startsAt, endsAt }])
  return found
}

/** Keeps the names of what is found now; answers those that were not found before, and how many are gone. */
export async function keepFindings(
  tx: Tx,
  schedule: string,
  names: readonly string[],
): Promise<{ fresh: Set<string>; gone: number }> {
  const { rows: gone } = await sql`
    delete from health_findings where schedule_id = ${schedule} and name <> all(${names}) returning name`.execute(
    tx.db,
  )
  const { rows } = await sql<{ name: string }>`
    insert into health_findings (schedule_id, name, found_at)
    select ${schedule}, unnest(${names}::text[]), ${tx.now}
    on conflict do nothing returning name`.execute(tx.db)
  return { fresh: new Set(rows.map(({ name }) => name)), gone: gone.length }
}
