import { sql } from 'kysely'
import { nameOfGroup, type Group } from '../../../domain/alerting/grouping.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TouchedAlert } from './save-alerts.ts'

/** An incident that new alerts join: one that is open, or one that is opened for its members. */
export type Home = { incident: string | null; service: string; openedAt: Date; members: TouchedAlert[] }

/** Homes by the names of their groups, the oldest first. */
export type Homes = Map<string, Home[]>

/** One at a time, in one order, on whatever node: who opens an incident for a group is seen by the next. */
export async function lockNames(tx: Tx, names: Iterable<string>): Promise<void> {
  const sorted = [...new Set(names)].toSorted()
  if (sorted.length === 0) return
  await sql`select pg_advisory_xact_lock(hashtextextended('group ' || name, 0))
    from unnest(${sorted}::text[]) with ordinality as given (name, place) order by place`.execute(tx.db)
}

/** The open incidents of these groups, locked. */
export async function openHomes(tx: Tx, groups: Group[]): Promise<Homes> {
  const asked = [...new Map(groups.map((group) => [nameOfGroup(group), group])).values()]
  if (asked.length === 0) return new Map()
  const { rows } = await sql<{
    id: string
    service: string
    team: string | null
    key: string
    opened_at: Date
  }>`
    select id, service_id as service, team_id as team, grouping_key as key, detected_at as opened_at from incidents
    where status not in ('resolved', 'closed', 'merged') and service_id is not null and id in (
      select incidents.id from unnest(${asked.map(({ service }) => service)}::text[],
                                      ${asked.map(({ key }) => key)}::text[]) as given (service, key)
      join incidents on service_id = service and grouping_key = key
      where status not in ('resolved', 'closed', 'merged')
      union
      select incidents.id from incidents
      where grouping_key = 'dependencies' and status not in ('resolved', 'closed', 'merged')
        and team_id = any(${teamsThatDepend(asked)}::text[]))
    order by id for update`.execute(tx.db)
  return Map.groupBy(
    rows.map(({ id, opened_at: openedAt, ...row }) => ({ ...row, incident: id, openedAt, members: [] })),
    nameOfGroup,
  )
}

function teamsThatDepend(groups: Group[]): string[] {
  return groups.flatMap(({ key, team }) => (key === 'dependencies' && team !== null ? [team] : []))
}
