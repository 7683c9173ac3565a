import type { ColumnType } from 'kysely'
import type { AlertSeverity, Link } from '../../../domain/alerting/signal.ts'
import type { Rewriting } from '../../../domain/alerting/rewriting.ts'
import type { Decision } from '../../../domain/alerting/decision.ts'
import type { RuleSet } from '../../../domain/alerting/route.ts'
import type { RoutingRule } from '../../../domain/alerting/routing-rule.ts'
import type { Suppression } from '../../../domain/alerting/suppression.ts'
import type { MaintenanceWindow } from '../../../domain/organisation/document.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Defaulted, DefaultedJson, Json } from './columns.ts'

export type AlertingTables = {
  heartbeats: { integration_id: string; last_ping_at: Date | null; missed_at: Date | null }
  signal_bodies: {
    id: string
    received_at: Date
    integration_id: string
    format: string
    bytes: Buffer
    unreadable_because: string | null
    target: string | null
  }
  signals: {
    id: string
    received_at: Date
    body_id: string
    integration_id: string
    action: string
    dedup_key: string | null
    alert_id: string | null
    outcome: string
    /** The rule for which it opened no alert. */
    dropped_by: Defaulted<string | null>
    /** What a source is told that asks what became of its request. */
    answer: string | null
  }
  alerts: {
    id: string
    integration_id: string
    /** Null when the integration was removed before its signal was worked on. */
    service_id: string | null
    dedup_key: string
    status: AlertStatus
    severity: AlertSeverity
    summary: string
    source: string
    labels: Json<Record<string, string>>
    details: Json<Record<string, unknown>>
    links: Json<Link[]>
    count: number
    incident_id: string | null
    first_seen_at: Date
    last_seen_at: Date
    acknowledged_at: Date | null
    resolved_at: Date | null
    decided: DefaultedJson<Decision[]>
    rewriting: ColumnType<Rewriting | null, string | null | undefined, string | null>
    suppression: ColumnType<Suppression | null, string | null | undefined, string | null>
    /** When it was found calm, if it flapped. */
    calm_at: Defaulted<Date | null>
    /** The names under which it keeps others from paging while it is open. */
    inhibits: Defaulted<string[] | null>
    /** The latest time that its source gave of what it said. */
    said_at: Defaulted<Date | null>
  }
  routing_rules: { id: string; place: number; rule: Json<RoutingRule> }
  routing_rule_versions: {
    number: number
    content: Json<RuleSet>
    author: Json<ActorRef>
    note: string | null
    created_at: Date
  }
  maintenance_windows: { id: string; definition: Json<MaintenanceWindow> }
  inhibition_rules: { id: string; source: string[]; target: string[]; equal: string[] }
  silences: {
    id: string
    services: string[]
    matchers: string[]
    starts_at: Date
    ends_at: Date
    reason: string
    author: Json<ActorRef>
    created_at: Date
  }
  dated_resolves: { integration_id: string; dedup_key: string; happened_at: Date }
  changes: {
    id: string
    integration_id: string | null
    service_id: string | null
    summary: string
    source: string | null
    details: Json<Record<string, unknown>>
    links: Json<Link[]>
    happened_at: Date
    received_at: Date
  }
}

export type AlertStatus = 'triggered' | 'acknowledged' | 'resolved' | 'suppressed'
