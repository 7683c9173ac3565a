import type { AlertSeverity } from '../alerting/signal.ts'
import type { InhibitionRule } from '../alerting/inhibition-rule.ts'
import type { RoutingRule } from '../alerting/routing-rule.ts'
import type { Role } from '../access/policy-table.ts'
import type { Subscribable } from '../communication/audience.ts'
import type { Template } from '../communication/template.ts'
import type { WrittenPlan } from '../communication/written-plan.ts'
import type { Specialist, Vendor } from '../directory/entry.ts'
import type { occasions } from '../escalation/occasion.ts'
import type { IncidentTemplate } from '../incident/incident-template.ts'
import type { Trigger } from '../incident/trigger.ts'
import type { FlappingRule } from '../alerting/flapping.ts'
import type { Grouping } from '../alerting/grouping.ts'
import type { StormRule } from '../alerting/storm.ts'
import type { Phase } from '../checklist/checklist.ts'
import type { Target } from '../escalation/policy.ts'
import type { WrittenRegime } from '../regulation/written-regime.ts'
import { type NoticeKind, noticeKinds } from '../shift/notices.ts'
import type { RoleName } from '../role/roles.ts'
import type { Turn, Weekday } from '../schedule/schedule.ts'
import type { RoomTemplates } from '../war-room/room.ts'
import type { SchemeId } from '../severity/scheme.ts'
import type { LevelChange } from '../severity/written-level.ts'

/** The organisation as its file has it, every default filled in. */
export type Organisation = {
  settings: SettingsSection
  teams: Team[]
  people: Person[]
  schedules: Schedule[]
  escalation_policies: EscalationPolicy[]
  services: Service[]
  /** In the order in which they are asked. */
  routing_rules: RoutingRule[]
  maintenance_windows: MaintenanceWindow[]
  inhibition_rules: InhibitionRule[]
  incident_checklists: IncidentChecklist[]
  /** They stand beside the built-in ones, or in place of one with the same id. */
  communication_templates: Template[]
  communication_plans: WrittenPlan[]
  subscriptions: Subscription[]
  regulatory_regimes: WrittenRegime[]
  role_rosters: RoleRoster[]
  incident_templates: IncidentTemplate[]
  triggers: Trigger[]
  specialists: Specialist[]
  vendors: Vendor[]
}

/** A file may leave settings, people's rules and routing rules to what they are. */
export type OrganisationFile = Omit<Organisation, 'settings' | 'people' | 'routing_rules'> & {
  settings: { [K in keyof SettingsSection]?: SettingsSection[K] | undefined }
  people: FilePerson[]
  routing_rules?: RoutingRule[] | undefined
}

type FilePerson = Omit<Person, 'notification_rules'> & {
  notification_rules?: Person['notification_rules'] | undefined
}

export type SettingsSection = {
  severity_scheme: SchemeId
  /** What is wanted otherwise of levels of the scheme. */
  severity_levels: LevelChange[]
  /** Whom a level means by its executives. */
  executives: Target[]
  business_hours: BusinessHours
  mttr_starts_at: 'detected' | 'started'
  catch_all: Target[]
  stale_acknowledgement_minutes: number | null
  /** Walked when a policy is through, before the catch-all. */
  fallback_policy: string | null
  on_call_pay: OnCallPay
  paid_sends: PaidSends
  /** Null: rooms are opened by hand only, and have no call. */
  war_room: RoomTemplates | null
  attachments: AttachmentLimits
}

/** What SMS and calls may cost; countries are calling codes such as +351, and none means all. */
export type PaidSends = { per_person_an_hour: number; an_hour: number; countries: string[] }

/** On the wall of a team's first schedule; teams without one have `time_zone`. */
export type BusinessHours = { days: Weekday[]; from: string; to: string; time_zone: string }

export type AttachmentLimits = { largest_megabytes: number; incident_megabytes: number }

/** Hours are classed on the wall of the person; the rate without a team is for teams that have none. */
export type OnCallPay = {
  night: { from: string; to: string }
  weekend: Weekday[]
  rates: PayRate[]
}

type PayRate = {
  team: string | null
  currency: string
  weekday: number
  night: number
  weekend: number
  holiday: number
}

export const defaultSettings: SettingsSection = {
  severity_scheme: 'SEV1-4',
  severity_levels: [],
  executives: [],
  business_hours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00', time_zone: 'UTC' },
  mttr_starts_at: 'detected',
  catch_all: [],
  stale_acknowledgement_minutes: null,
  fallback_policy: null,
  on_call_pay: { night: { from: '22:00', to: '07:00' }, weekend: ['sat', 'sun'], rates: [] },
  paid_sends: { per_person_an_hour: 150, an_hour: 3000, countries: [] },
  war_room: null,
  attachments: { largest_megabytes: 10, incident_megabytes: 100 },
}

export type Team = {
  id: string
  name: string
  lead: string | null
  manager: string | null
  holidays: Holiday[]
  /** An iCalendar of more holidays. */
  holidays_url: string | null
  /** From so many incidents in so many minutes on, its alerts share one; null: never. */
  storm: StormRule | null
}

/** A public holiday, `2026-12-25`. */
export type Holiday = { date: string; name: string }

export type Person = {
  id: string
  name: string
  email: string | null
  time_zone: string
  role: Role
  teams: string[]
  /** The day on which the person began with on-call work; null: long ago. */
  on_call_since: string | null
  /** The iCalendar of absences; a secret, which like others stands in files only. Null takes it away. */
  calendar_url?: string | null | undefined
  contact_methods: ContactMethod[]
  notification_rules: NotificationRules
}

/** `secret` and `subscription` stand in files only: the organisation as it is read has none, unless it was asked for with its secrets. */
export type ContactMethod = { id: string; bundle: boolean } & (
  | { type: 'webhook'; url: string; secret?: string | undefined }
  | { type: 'email'; address: string }
  | { type: 'sms' | 'voice'; number: string }
  | { type: 'push'; device: string; subscription?: PushSubscription | undefined }
)

/** What a browser's push service gave it: an address that is a secret, and the keys that only the browser can read with. */
export type PushSubscription = { endpoint: string; p256dh: string; auth: string }

/** `shifts` are the notices about shifts that the person wants. */
export type NotificationRules = { high: NotificationRule[]; low: NotificationRule[]; shifts: NoticeKind[] }

export const noRules: NotificationRules = { high: [], low: [], shifts: [...noticeKinds] }

type NotificationRule = { after_minutes: number; via: string }

export type Schedule = {
  id: string
  name: string
  time_zone: string
  team: string | null
  layers: Layer[]
  overrides: Override[]
  temporary_schedules: TemporarySchedule[]
  rules: ScheduleRules
  swap_approval: boolean
}

/** A layer with a rotation of its own, or one that follows the rotation of another layer. */
export type Layer = OwnLayer | FollowingLayer

export type OwnLayer = {
  id: string
  follows?: undefined
  people: (string | string[])[]
  starts_at: string
  ends_at: string | null
  turn: Turn
  restrictions: Restriction[]
  offset: number
  takes_over_at: string | null
  shadow: boolean
}

/** The offset comes on top of that of the followed layer; an end and restrictions left out are the followed ones. */
export type FollowingLayer = {
  id: string
  follows: LayerReference
  ends_at?: string | null | undefined
  restrictions?: Restriction[] | undefined
  offset: number
  shadow: boolean
}

type LayerReference = { schedule: string; layer: string }

type Restriction = { days?: Weekday[] | undefined; from: string; to: string }

export type TemporarySchedule = {
  id: string
  name: string
  starts_at: string
  ends_at: string
  layers: Layer[]
}

export type Override = {
  id: string
  person: string
  replaces: string | null
  starts_at: string
  ends_at: string
  temporary: string | null
}

/** What the health of a schedule is measured by. Beyond `pages_per_night` the next page goes to `overflow`. */
export type ScheduleRules = {
  max_weeks_in_a_row: number
  min_weeks_between: number
  min_people: number
  max_people: number
  published_weeks: number
  pages_per_night: number
  overflow: string | null
  night: { from: string; to: string }
  rest_after_night_hours: number
  onboarded_days: number
  shadow_shifts: number
}

export const defaultRules: ScheduleRules = {
  max_weeks_in_a_row: 2,
  min_weeks_between: 2,
  min_people: 4,
  max_people: 12,
  published_weeks: 6,
  pages_per_night: 3,
  overflow: null,
  night: { from: '22:00', to: '07:00' },
  rest_after_night_hours: 4,
  onboarded_days: 30,
  shadow_shifts: 2,
}

/** A target `webhook` is a URL. */
export type Step = { wait_minutes: number; round_robin: boolean; targets: Target[] }

export type EscalationPolicy = {
  id: string
  name: string
  team: string | null
  repeat: number
  steps: Step[]
  variants: PolicyVariant[]
}

/** Steps for other times; `hours` are the working hours, outside of which it is off hours. */
export type PolicyVariant = {
  when: (typeof occasions)[number]
  time_zone: string
  hours: Restriction[]
  steps: Step[]
}

/** With `windows` it recurs, else it is once. Moments are of the wall of its zone, or instants. */
export type MaintenanceWindow = {
  id: string
  services: string[]
  reason: string
  time_zone: string
  starts_at: string | null
  ends_at: string | null
  windows: Restriction[]
}

/** With the id of a list that Tocsin brings along it replaces that. No severities: for all of them. */
export type IncidentChecklist = {
  id: string
  title: string
  phase: Phase
  severities: string[]
  due_minutes: number | null
  items: ChecklistItem[]
}

/** Severities left out are those of its list. */
type ChecklistItem = { id: string; text: string; severities?: string[] | undefined }

/** No services: of all; no severity: of any, else of that and worse. Without `via` mail, else a webhook. */
export type Subscription = {
  id: string
  person: string
  audience: Subscribable
  services: string[]
  severity: string | null
  via: string | null
}

/** Whose schedule gives a role of incidents its holder: of the team's incidents, or of all. */
export type RoleRoster = { id: string; role: RoleName; schedule: string; team: string | null }

export type Service = {
  id: string
  name: string
  team: string | null
  tier: number | null
  escalation_policy: string | null
  /** In place of the one of the settings. */
  fallback_policy: string | null
  /** From this level on, what its alerts open is declared at once. */
  declare_at: string | null
  depends_on: string[]
  runbooks: string[]
  grouping: Grouping
  reopen_minutes: number
  pause_seconds: number
  inhibited_by_dependencies: boolean
  flapping: FlappingRule | null
  auto_resolve_minutes: number | null
  severity_map: Record<string, string>
  routing_rules: RoutingRule[]
  integrations: Integration[]
}

/** `key`, or two live `keys`, like a contact method's secret. */
export type Integration = { id: string; type: string } & IntegrationSettings & {
    key?: string | undefined
    keys?: string[] | undefined
  }

/** `interval_minutes`, `grace_minutes`, `enabled`, and `summary` and `severity` of its alert are a heartbeat's, `mapping` a generic integration's. */
export type IntegrationSettings = {
  interval_minutes?: number | undefined
  grace_minutes?: number | undefined
  enabled?: boolean | undefined
  summary?: string | undefined
  severity?: AlertSeverity | undefined
  mapping?: Record<string, string | undefined> | undefined
  rate_limit_per_second?: number | undefined
  burst?: number | undefined
}

export const integrationTypes = [
  'pagerduty-events',
  'alertmanager',
  'grafana',
  'opsgenie',
  'victorops',
  'incident-io',
  'datadog',
  'azure-monitor',
  'google-cloud-monitoring',
  'sentry',
  'new-relic',
  'zabbix',
  'nagios',
  'uptime-kuma',
  'sns',
  'github',
  'gitlab',
  'mail',
  'form',
  'generic',
  'heartbeat',
] as const

export type Fault = { path: string; message: string }
