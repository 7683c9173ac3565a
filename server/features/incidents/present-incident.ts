import type { Incident } from '../../../api/incident.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Links } from '../notifications/links.ts'
import { openEscalationsOf, type EscalationRow } from '../escalations/store.ts'
import { nameOf, summariseAlerts, type AlertSummary, type IncidentRow } from './store.ts'

/** Incidents as the API shows them. */
export async function presentIncidents(tx: Tx, links: Links, rows: IncidentRow[]): Promise<Incident[]> {
  const ids = rows.map((row) => row.id)
  const alerts = await summariseAlerts(tx, ids)
  const escalations = await openEscalationsOf(tx, ids)
  return rows.map((row) => present(row, links, alerts.get(row.id), escalations.get(row.id)))
}

export async function presentIncident(tx: Tx, links: Links, row: IncidentRow): Promise<Incident> {
  const [incident] = await presentIncidents(tx, links, [row])
  if (!incident) throw new Error(`no incident came back for ${row.id}`)
  return incident
}

function present(
  row: IncidentRow,
  links: Links,
  alerts?: AlertSummary,
  escalation?: EscalationRow,
): Incident {
  const name = nameOf(row.id)
  return {
    id: name,
    alias: row.alias,
    title: row.title,
    status: row.status,
    outcome: row.outcome,
    severity: row.severity,
    urgency: row.urgency,
    service: row.service_id,
    team: row.team_id,
    impact: row.impact,
    detected_by: row.detected_by,
    declared: row.declared_at !== null,
    private: row.private,
    drill: row.drill,
    tags: row.tags,
    parent: row.parent_id ? nameOf(row.parent_id) : null,
    started_at: iso(row.started_at),
    detected_at: row.detected_at.toISOString(),
    acknowledged_at: iso(row.acknowledged_at),
    declared_at: iso(row.declared_at),
    identified_at: iso(row.identified_at),
    mitigated_at: iso(row.mitigated_at),
    resolved_at: iso(row.resolved_at),
    closed_at: iso(row.closed_at),
    snoozed_until: iso(row.snoozed_until),
    merged_into: row.merged_into ? nameOf(row.merged_into) : null,
    postmortem_at: iso(row.postmortem_at),
    roles: row.roles,
    facts: row.facts,
    alert_count: alerts?.count ?? 0,
    flapping: alerts?.flapping ?? false,
    war_room: row.war_room,
    paging: escalation ? presentPaging(escalation) : null,
    url: links.incident(name),
    version: row.version,
  }
}

function presentPaging({ next_at, round, step, catch_all_because }: EscalationRow) {
  return { next_at: iso(next_at), round, step, catch_all_because }
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
