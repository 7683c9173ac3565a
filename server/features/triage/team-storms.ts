import { sql } from 'kysely'
import { isStorm, type StormRule, type Weather } from '../../../domain/alerting/storm.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Home } from './homes.ts'
import type { TouchedAlert } from './save-alerts.ts'

/** What the storm incidents of teams have in place of a group. */
export const STORM = 'storm'

/** `home` is the storm incident that has not calmed; it may have been resolved meanwhile. */
export type TeamStorm = Weather & { rule: StormRule; home: Home | null }

export function nameOfStorm(team: string): string {
  return `${STORM} of ${team}`
}

/** The rules of the teams of these alerts that have one. */
export function stormRulesOf(alerts: TouchedAlert[]): Map<string, StormRule> {
  return new Map(
    alerts.flatMap(({ service }) => (service?.team && service.storm ? [[service.team, service.storm]] : [])),
  )
}

/** The storms of these teams, which are locked. An incident that pages nobody makes no storm. */
export async function loadStorms(tx: Tx, rules: Map<string, StormRule>): Promise<Map<string, TeamStorm>> {
  if (rules.size === 0) return new Map()
  const since = [...rules.values()].map(({ minutes }) => before(tx.now, { minutes }))
  const { rows } = await sql<Row>`
    select team, storm.*,
      (select count(*)::int from incidents where team_id = team and detected_at > since and service_id is not null
         and urgency is not null and grouping_key is distinct from ${STORM}) as opened
    from unnest(${[...rules.keys()]}::text[], ${since}::timestamptz[]) as given (team, since)
    left join lateral (
      select id, service_id as service, detected_at as opened_at,
             (select max(first_seen_at) from alerts where incident_id = incidents.id) as alert_at
      from incidents where team_id = team and grouping_key = ${STORM} and status not in ('closed', 'merged')
      order by id desc limit 1 for update) as storm on true`.execute(tx.db)
  return new Map(
    rows.flatMap((row) => {
      const rule = rules.get(row.team)
      return rule ? [[row.team, stormOf(row, rule, tx.now)]] : []
    }),
  )
}

type Row = { team: string; opened: number } & (
  | { id: null }
  | { id: string; service: string | null; opened_at: Date; alert_at: Date | null }
)

function stormOf(row: Row, rule: StormRule, at: Date): TeamStorm {
  const calm = { rule, opened: row.opened, stormAlertAt: null, home: null }
  if (row.id === null || !isStorm(rule, { opened: 0, stormAlertAt: row.alert_at }, at)) return calm
  const home = { incident: row.id, service: row.service ?? '', openedAt: row.opened_at, members: [] }
  return { ...calm, stormAlertAt: row.alert_at, home }
}
