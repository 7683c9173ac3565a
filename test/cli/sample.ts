import type { IncidentEntry } from '../../api/incident-timeline.ts'
import type { Incident, ReportedIncident } from '../../api/incident.ts'

export function anIncident(different: Partial<Incident> = {}): Incident {
  return {
    id: 'INC-142',
    alias: null,
    title: 'Checkout fails',
    status: 'acknowledged',
    outcome: null,
    severity: 'SEV1',
    urgency: 'high',
    service: 'checkout-api',
    team: 'payments',
    impact: null,
    detected_by: 'monitoring',
    declared: true,
    private: false,
    drill: false,
    tags: [],
    parent: null,
    started_at: null,
    detected_at: '2026-03-01T11:50:00.000Z',
    acknowledged_at: '2026-03-01T11:52:00.000Z',
    declared_at: '2026-03-01T11:50:00.000Z',
    identified_at: null,
    mitigated_at: null,
    resolved_at: null,
    closed_at: null,
    snoozed_until: null,
    merged_into: null,
    postmortem_at: null,
    roles: { ic: 'ana', responders: ['bo', 'cy'] },
    facts: {},
    war_room: null,
    alert_count: 2,
    flapping: false,
    paging: null,
    url: 'http://127.0.0.1:8080/incidents/INC-142',
    version: 3,
    ...different,
  }
}

export function aReport(different: Partial<ReportedIncident> = {}): ReportedIncident {
  return { ...anIncident(different), possible_duplicates: [], ...different }
}

export function anEntry(different: Partial<IncidentEntry> = {}): IncidentEntry {
  return {
    number: 1,
    at: '2026-03-01T11:50:00.000Z',
    recorded_at: '2026-03-01T11:50:00.000Z',
    kind: 'ACTION',
    event: 'incident.opened',
    actor: { kind: 'system' },
    text: 'Opened',
    details: {},
    pinned: null,
    earlier_versions: [],
    attachments: [],
    ...different,
  }
}
