import type { ColumnType, Generated } from 'kysely'
import type { AlertSeverity, Link } from '../../domain/alerting/signal.ts'
import type { Rewriting } from '../../domain/alerting/rewriting.ts'
import type { Decision } from '../../domain/alerting/decision.ts'
import type { RuleSet } from '../../domain/alerting/route.ts'
import type { RoutingRule } from '../../domain/alerting/routing-rule.ts'
import type { FlappingRule } from '../../domain/alerting/flapping.ts'
import type { Grouping } from '../../domain/alerting/grouping.ts'
import type { StormRule } from '../../domain/alerting/storm.ts'
import type { Suppression } from '../../domain/alerting/suppression.ts'
import type { Audience } from '../../domain/communication/audience.ts'
import type { Start } from '../../domain/communication/plan-row.ts'
import type { Stage, Template } from '../../domain/communication/template.ts'
import type { WrittenPlan } from '../../domain/communication/written-plan.ts'
import type { Obligation } from '../../domain/regulation/regime.ts'
import type { WrittenRegime } from '../../domain/regulation/written-regime.ts'
import type { Specialist, Vendor } from '../../domain/directory/entry.ts'
import type { Policy, Step, Target } from '../../domain/escalation/policy.ts'
import type { IncidentTemplate } from '../../domain/incident/incident-template.ts'
import type { Trigger } from '../../domain/incident/trigger.ts'
import type {
  Holiday,
  IncidentChecklist,
  MaintenanceWindow,
  PolicyVariant,
  Schedule,
  ScheduleRules,
  Subscription,
} from '../../domain/organisation/document.ts'
import type { Rank } from '../../domain/severity/scheme.ts'
import type { Urgency } from '../../domain/notification/message.ts'
import type { ActorRef } from '../../domain/incident/actor.ts'
import type { NoticeKind, ShiftNotice } from '../../domain/shift/notices.ts'
import type { HandOverFacts } from '../../domain/shift/hand-over.ts'
import type { Phase } from '../../domain/checklist/checklist.ts'
import type { TaskState } from '../../domain/task/edit-task.ts'
import type { EntryKind } from '../../domain/incident/entry-kinds.ts'
import type { Room } from '../../domain/war-room/room.ts'
import type { HandOverBrief } from '../../domain/role/hand-over-brief.ts'
import type { RoleName } from '../../domain/role/roles.ts'
import type { SwapState } from '../../domain/swap/swap.ts'

/** JSON columns are read as values and written as JSON text. */
type Json<T> = ColumnType<T, string, string>
type Defaulted<T> = ColumnType<T, T | undefined, T>
type DefaultedJson<T> = ColumnType<T, string | undefined, string>

export type Tables = {
  settings: { key: string; value: Json<unknown> }
  organisation_version: { single: boolean; version: string }
  installation: { key: string; value: Json<unknown> }
  teams: {
    id: string
    name: string
    lead: string | null
    manager: string | null
    holidays: DefaultedJson<Holiday[]>
    holidays_url: Defaulted<string | null>
    storm: ColumnType<StormRule | null, string | null | undefined, string | null>
  }
  people: {
    id: string
    name: string
    email: string | null
    time_zone: string
    role: string
    shift_notices: Defaulted<NoticeKind[]>
    on_call_since: Defaulted<string | null>
    sealed_calendar_url: Defaulted<Buffer | null>
  }
  absences: {
    id: string
    person_id: string
    starts_at: Date
    ends_at: Date
    reason: string | null
    from_calendar: boolean
    created_at: Date
  }
  /** What came of following the calendar of a person's absences or of a team's holidays. */
  followed_calendars: {
    id: string
    person_id: string | null
    team_id: string | null
    address_digest: string
    etag: string | null
    next_fetch_at: Date
    succeeded_at: Date | null
    failing_since: Date | null
    failure: string | null
  }
  health_findings: { schedule_id: string; name: string; found_at: Date }
  calendar_holidays: { team_id: string; date: string; name: string }
  team_members: { team_id: string; person_id: string }
  contact_methods: {
    id: string
    person_id: string
    position: number
    type: string
    address: string
    sealed_secret: Buffer | null
    bundle: boolean
    verified_at: Date | null
  }
  verification_codes: {
    method_id: string
    address: string
    code_hash: Buffer
    tries_left: number
    sent_at: Date
  }
  notification_rules: {
    person_id: string
    urgency: Urgency
    position: number
    after_minutes: number
    via: string
  }
  schedules: {
    id: string
    name: string
    time_zone: string
    team_id: string | null
    layers: Json<unknown>
    temporary_schedules: DefaultedJson<unknown>
    rules: DefaultedJson<Partial<ScheduleRules>>
    swap_approval: Defaulted<boolean>
  }
  overrides: {
    schedule_id: string
    id: string
    position: number
    person: string
    replaces: string | null
    starts_at: string
    ends_at: string
    temporary: string | null
  }
  shift_planning: { schedule_id: string; content_version: string; planned_at: Date }
  shifts: {
    id: string
    schedule_id: string
    person_id: string
    starts_at: Date
    ends_at: Date | null
    notices: ShiftNotice[]
    cancelled_at: Date | null
    created_at: Date
  }
  shift_notices: { shift_id: string; kind: ShiftNotice; sent_at: Date }
  shift_tasks: { shift_id: string; task: string; done_by: string; done_at: Date }
  shift_feedback: {
    shift_id: string
    toil_hours: number | null
    alerts_to_tune: string[]
    runbooks_to_fix: string[]
    text: string | null
    given_by: string
    given_at: Date
  }
  hand_overs: {
    id: string
    schedule_id: string
    at: Date
    since: Date
    outgoing: string[]
    incoming: string[]
    notes: Defaulted<string>
    /** Kept from the first confirmation on: what was confirmed does not change. */
    facts: ColumnType<HandOverFacts | null, string | null, string | null>
    created_at: Date
  }
  hand_over_confirmations: { hand_over_id: string; person_id: string; confirmed_at: Date }
  swaps: {
    id: string
    schedule_id: string
    asked_by: string
    candidates: string[]
    declined_by: Defaulted<string[]>
    starts_at: Date
    ends_at: Date
    return_starts_at: Date | null
    return_ends_at: Date | null
    note: string | null
    needs_approval: boolean
    standing: string
    state: SwapState
    accepted_by: string | null
    accepted_at: Date | null
    ended_at: Date | null
    created_at: Date
    expires_at: Date
  }
  schedule_versions: {
    schedule_id: string
    number: number
    content: Json<Schedule>
    author: Json<ActorRef>
    note: string | null
    created_at: Date
  }
  schedule_drafts: {
    id: string
    schedule_id: string
    base: string
    content: Json<Schedule>
    author: Json<ActorRef>
    note: string | null
    created_at: Date
    updated_at: Date
  }
  gap_warnings: { person_id: string; day: string }
  escalation_policies: {
    id: string
    name: string
    team_id: string | null
    repeat: number
    steps: Json<Step[]>
    /** As they were written. */
    variants: DefaultedJson<PolicyVariant[]>
  }
  services: {
    id: string
    name: string
    team_id: string | null
    tier: number | null
    escalation_policy_id: string | null
    fallback_policy_id: Defaulted<string | null>
    declare_at: Defaulted<string | null>
    depends_on: string[]
    runbooks: string[]
    grouping: Json<Grouping>
    reopen_minutes: number
    pause_seconds: Defaulted<number>
    inhibited_by_dependencies: Defaulted<boolean>
    auto_resolve_minutes: Defaulted<number | null>
    flapping: ColumnType<FlappingRule | null, string | null | undefined, string | null>
    severity_map: Json<Record<string, string>>
    routing_rules: DefaultedJson<RoutingRule[]>
  }
  integrations: { id: string; service_id: string; type: string; settings: Json<Record<string, unknown>> }
  integration_keys: { key_hash: Buffer; integration_id: string; sealed_key: Buffer; created_at: Date }
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
  incident_checklists: { id: string; definition: Json<IncidentChecklist> }
  communication_templates: { id: string; definition: Json<Template> }
  communication_plans: { id: string; definition: Json<WrittenPlan> }
  subscriptions: { id: string; definition: Json<Subscription> }
  regulatory_regimes: { id: string; definition: Json<WrittenRegime> }
  /** Messages that the plan of an incident expects, or did. */
  expected_communications: {
    id: string
    incident_id: string
    audience: Audience
    template: string
    start: Start
    since: Date
    due_minutes: number
    overdue_minutes: number
    again: boolean
    overdue_at: Date
    state: 'open' | 'sent' | 'dropped'
    sent_at: Date | null
  }
  communications: {
    id: string
    incident_id: string
    template: string
    audience: Audience
    stage: Stage
    subject: string
    text: string
    missing: string[]
    sent_by: Json<ActorRef>
    sent_at: Date
  }
  communication_recipients: {
    communication_id: string
    person_id: string
    subscription_id: string
    /** Null where nothing reaches the person. */
    delivery_id: string | null
  }
  /** One notice that a regime asks for in an incident, with the proof that it was sent. */
  regulatory_clocks: {
    id: string
    incident_id: string
    regime: string
    obligation: Json<Obligation>
    obligation_id: string
    started_at: Date
    due_at: Date | null
    state: 'running' | 'sent' | 'not-required'
    started_by: Json<ActorRef>
    ended_by: ColumnType<ActorRef | null, string | null, string | null>
    sent_at: Date | null
    sent_to: string | null
    reference: string | null
    reason: string | null
  }
  incident_templates: { id: string; definition: Json<IncidentTemplate> }
  triggers: { id: string; definition: Json<Trigger> }
  specialists: { id: string; definition: Json<Specialist> }
  vendors: { id: string; definition: Json<Vendor> }
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
  incidents: {
    id: Generated<string>
    alias: string | null
    title: string
    status: IncidentStatus
    outcome: Outcome | null
    severity: string
    severity_rank: Rank
    urgency: Urgency | null
    service_id: string | null
    team_id: string | null
    impact: string | null
    detected_by: string | null
    private: Defaulted<boolean>
    drill: Defaulted<boolean>
    created_by: Json<ActorRef>
    grouping_key: string | null
    roles: DefaultedJson<Record<string, string | string[]>>
    war_room: ColumnType<OpenRoom | null, string | null | undefined, string | null>
    facts: DefaultedJson<Record<string, unknown>>
    started_at: Date | null
    detected_at: Date
    acknowledged_at: Date | null
    declared_at: Date | null
    identified_at: Date | null
    monitoring_since: Date | null
    mitigated_at: Date | null
    resolved_at: Date | null
    closed_at: Date | null
    /** The last acknowledgement; `acknowledged_at` is the first. */
    answered_at: Date | null
    snoozed_until: Date | null
    merged_into: string | null
    /** Whom `page PERSON|TEAM` asked for, when no service's policy is walked. */
    target: ColumnType<Target | null, string | null, string | null>
    imported: Defaulted<boolean>
    tags: Defaulted<string[]>
    parent_id: Defaulted<string | null>
    /** When its post-mortem is to be held. */
    postmortem_at: Defaulted<Date | null>
    updated_at: Date
    version: Defaulted<number>
  }
  incident_tasks: {
    incident_id: string
    number: number
    checklist: string | null
    item: string | null
    phase: Phase | null
    title: string
    assignee: string | null
    due_at: Date | null
    state: TaskState
    ended_by: ColumnType<ActorRef | null, string | null, string | null>
    ended_at: Date | null
    created_by: Json<ActorRef>
    created_at: Date
  }
  change_requests: {
    incident_id: string
    number: number
    what: string
    undo: string | null
    state: 'asked' | 'approved' | 'declined'
    asked_by: Json<ActorRef>
    asked_at: Date
    decided_by: ColumnType<ActorRef | null, string | null, string | null>
    decided_at: Date | null
    reason: string | null
    overridden: Defaulted<boolean>
  }
  workarounds: {
    incident_id: string
    number: number
    what: string
    undo: string | null
    applied_by: Json<ActorRef>
    applied_at: Date
    undone_by: ColumnType<ActorRef | null, string | null, string | null>
    undone_at: Date | null
  }
  incident_hints: { incident_id: string; rule: string; about: Defaulted<string>; given_at: Date }
  role_rosters: { id: string; role: string; schedule_id: string; team_id: string | null }
  role_hand_overs: {
    incident_id: string
    number: number
    role: RoleName
    from_person: string
    to_person: string
    brief: Json<HandOverBrief>
    override: string | null
    state: 'offered' | 'accepted' | 'declined' | 'withdrawn'
    offered_by: Json<ActorRef>
    offered_at: Date
    answered_at: Date | null
    reason: string | null
  }
  timeline_streams: { stream: string; last_number: number }
  timeline: {
    stream: string
    number: number
    at: Date
    recorded_at: Date
    kind: string
    event: string
    actor: Json<ActorRef>
    text: string
    details: Json<Record<string, unknown>>
    written_in: Generated<string>
  }
  timeline_edits: {
    stream: string
    number: number
    version: number
    kind: EntryKind
    text: string
    written_at: Date
  }
  timeline_pins: { stream: string; number: number; pinned_by: Json<ActorRef>; pinned_at: Date }
  attachments: {
    id: string
    stream: string
    number: number
    name: string
    content_type: string
    sha256: string
    size: number
    bytes: Buffer
    added_by: Json<ActorRef>
    added_at: Date
  }
  escalations: {
    id: string
    incident_id: string
    policy_id: string | null
    steps: Json<Step[]>
    repeat: number
    round: number
    step: number
    next_at: Date | null
    /** The walk was resumed by hand, perhaps on an acknowledged incident. */
    forced: Defaulted<boolean>
    started_at: Date
    ended_at: Date | null
    ended_because: string | null
    catch_all_since: Date | null
    catch_all_because: string | null
    catch_all_round: Defaulted<number>
    /** What is walked when the steps are through. */
    fallback: ColumnType<(Policy & { id: string }) | null, string | null | undefined, string | null>
  }
  round_robin_turns: { policy_id: string; step: number; turn: string }
  pages: {
    id: string
    incident_id: string
    escalation_id: string
    round: number
    step: number
    person_id: string
    method_id: string
    channel: Channel
    cause: string
    urgency: Urgency
    state: PageState
    because: string | null
    due_at: Date
    created_at: Date
    delivery_id: string | null
  }
  deliveries: {
    id: string
    kind: 'page' | 'notice' | 'update'
    /** The page that an update brings up to date. */
    page_id: Defaulted<string | null>
    person_id: string
    method_id: string
    channel: Channel
    destination: string
    state: DeliveryState
    because: string | null
    notice: ColumnType<StoredNotice | null, string | null, string | null>
    attempt: number
    possible_duplicate: boolean
    created_at: Date
    flush_at: Date | null
    accepted_at: Date | null
    delivered_at: Date | null
    answered_at: Date | null
    failed_at: Date | null
  }
  delivery_attempts: {
    delivery_id: string
    number: number
    provider: number
    started_at: Date
    ended_at: Date | null
    outcome: 'sending' | 'accepted' | 'refused' | 'unknown'
    permanent: Defaulted<boolean>
    retry_after_seconds: number | null
    detail: string | null
    provider_id: string | null
  }
  destinations: { method_id: string; last_sent_at: Date | null; last_delivery_id: string | null }
  jobs: {
    id: string
    number: Generated<string>
    kind: string
    lane: string | null
    once: string | null
    payload: Json<unknown>
    run_at: Date
    attempt: Defaulted<number>
    leased: Defaulted<boolean>
    last_error: string | null
    quarantined_at: Date | null
    created_at: Date
  }
  tokens: {
    id: string
    name: string
    hash: Buffer
    role: string
    person_id: string | null
    scopes: string[]
    created_at: Date
    expires_at: Date | null
    last_used_at: Date | null
    revoked_at: Date | null
  }
  setup_links: { hash: Buffer; created_at: Date; used_at: Date | null }
  calendars: {
    id: string
    name: string
    secret_hash: Buffer
    owner_id: string | null
    person_id: string | null
    schedule_id: string | null
    team_id: string | null
    created_at: Date
    last_used_at: Date | null
  }
  published_shifts: {
    id: string
    schedule_id: string
    person_id: string
    shadow_layer: string | null
    starts_at: Date
    ends_at: Date
    sequence: number
    changed_at: Date
    cancelled_at: Date | null
  }
  published_schedules: { schedule_id: string; version: string; horizon_from: Date }
  audit_log: {
    number: string
    at: Date
    actor: Json<ActorRef>
    action: string
    subject: string
    details: Json<Record<string, unknown>>
    previous_hash: string
    hash: string
  }
  idempotency_keys: {
    actor: string
    key: string
    request_hash: string
    status: number | null
    answer: ColumnType<unknown, string | null, string | null>
    created_at: Date
  }
}

/** A sealed text, in base64, is one that must not be read where it is kept: a code. */
export type StoredNotice = { subject: string; text: string } | { subject: string; sealed: string }
type OpenRoom = Room & { opened_at: string }
export type AlertStatus = 'triggered' | 'acknowledged' | 'resolved' | 'suppressed'
export type IncidentStatus =
  | 'detected'
  | 'acknowledged'
  | 'investigating'
  | 'identified'
  | 'mitigating'
  | 'monitoring'
  | 'resolved'
  | 'closed'
  | 'merged'
type Outcome = 'fixed' | 'false-positive' | 'no-action' | 'duplicate'
type Channel = 'webhook' | 'email' | 'sms' | 'voice'
/** What became of a page that was handed over is its delivery's to say. */
export type PageState = 'planned' | 'bundled' | 'sending' | 'cancelled'
export type DeliveryState =
  | 'bundling'
  | 'sending'
  /** An attempt failed, and the next is planned. */
  | 'retrying'
  | 'accepted'
  | 'delivered'
  | 'answered'
  | 'failed'
  | 'cancelled'
