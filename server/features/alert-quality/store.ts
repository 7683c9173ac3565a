import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { alertIsVisible } from '../alerts/list-alerts.ts'

const MOST_RULES = 500

export type RuleCounts = {
  integration: string
  rule: string
  service: string | null
  signals: number
  alerts: number
  suppressed: number
  incidents: number
  ended: number
  falsePositives: number
  withoutAction: number
  pages: number
  nightPages: number
  missingTitle: boolean
  missingRunbook: boolean
  missingOwner: boolean
  missingValue: boolean
}

type Wanted = { since: Date; service: string | null; team: string | null }

/** A number by itself in what it says, not in the name of a host; or a field that sources have for what they measured. */
const tellsValue = sql<boolean>`concat_ws(' ', summary, details->>'description', details->>'message')
    ~ '(^|[[:space:]=:<>(])[-+]?[0-9]'
  or details ?| array['value', 'values', 'value_string', 'threshold', 'reason', 'operational_data']`

/** Drills are left out; alerts of private incidents are for those who may know of them. */
export async function countByRule(
  tx: Tx,
  actor: Actor,
  { since, service, team }: Wanted,
): Promise<RuleCounts[]> {
  const { rows } = await sql<RuleCounts>`
    with seen as materialized (
      select alerts.*, services.team_id, services.runbooks,
             coalesce(labels->>'alertname', labels->>'rule', labels->>'check', summary) as rule
      from alerts left join services on services.id = alerts.service_id
      where first_seen_at >= ${since}
        and (${service}::text is null or service_id = ${service})
        and (${team}::text is null or services.team_id = ${team})
        and ${alertIsVisible(actor)}),
    by_rule as (
      select integration_id, rule, max(service_id) as service, sum(count)::int as signals, count(*)::int as alerts,
             (count(*) filter (where suppression is not null))::int as suppressed,
             bool_or(btrim(summary) = '' or summary = dedup_key) as missing_title,
             bool_and(coalesce(cardinality(runbooks), 0) = 0 and coalesce(labels->>'runbook_url', '') = ''
               and links::text !~* 'runbook') as missing_runbook,
             bool_or(team_id is null) as missing_owner,
             not bool_or(${tellsValue}) as missing_value
      from seen group by integration_id, rule),
    led_to as materialized (
      select distinct integration_id, rule, incidents.id, outcome,
             incidents.resolved_at is not null as ended,
             incidents.acknowledged_at is not null and incidents.resolved_at is not null and declared_at is null
               and identified_at is null and mitigated_at is null
               and outcome is distinct from 'fixed' and outcome is distinct from 'false-positive' as without_action
      from seen join incidents on incidents.id = incident_id where not drill),
    paged as (
      select incident_id, count(*)::int as pages,
             (count(*) filter (where extract(hour from due_at at time zone coalesce(time_zone, 'UTC')) not between 7 and 21))::int
               as night_pages
      from pages left join people on people.id = person_id
      where state in ('bundled', 'sending') and incident_id in (select id from led_to)
      group by incident_id),
    outcomes as (
      select integration_id, rule, count(*)::int as incidents, (count(*) filter (where ended))::int as ended,
             (count(*) filter (where outcome = 'false-positive'))::int as false_positives,
             (count(*) filter (where without_action))::int as without_action,
             coalesce(sum(pages), 0)::int as pages, coalesce(sum(night_pages), 0)::int as night_pages
      from led_to left join paged on incident_id = id group by integration_id, rule)
    select integration_id as integration, rule, service, signals, alerts, suppressed,
           coalesce(incidents, 0) as incidents, coalesce(ended, 0) as ended,
           coalesce(false_positives, 0) as "falsePositives", coalesce(without_action, 0) as "withoutAction",
           coalesce(pages, 0) as pages, coalesce(night_pages, 0) as "nightPages",
           missing_title as "missingTitle", missing_runbook as "missingRunbook", missing_owner as "missingOwner",
           missing_value as "missingValue"
    from by_rule left join outcomes using (integration_id, rule)
    order by pages desc nulls last, alerts desc, integration_id, rule limit ${MOST_RULES}`.execute(tx.db)
  return rows
}
